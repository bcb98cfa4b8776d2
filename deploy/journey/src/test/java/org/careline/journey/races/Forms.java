package org.careline.journey.races;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people fill in. */
final class Forms {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Forms() {}

    static String today() {
        return LocalDate.now(ZONE).toString();
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZONE);
    }

    static Map<String, Object> file(String village, int number) {
        return Map.ofEntries(
                Map.entry("name", "演练患者%04d".formatted(number)),
                Map.entry("sex", "0"),
                Map.entry("birthDate", "1980-01-01"),
                Map.entry("documentType", "99"),
                Map.entry("phone", "0009%07d".formatted(number)),
                Map.entry("residence", Map.of("area", village, "address", "演练地址%04d号".formatted(number))),
                Map.entry(
                        "diagnosis",
                        Map.of("disorder", "schizophrenia", "icd10", "F20.0", "confirmedOn", "2020-01-01")),
                Map.entry("reportType", "2"),
                Map.entry("consent", "agreed"),
                Map.entry("consentedOn", "2020-01-02"),
                Map.entry("consentSigner", "演练监护人"));
    }

    /** Seen today, outside a hospital, with the behaviour that this level is stated for. */
    static Map<String, Object> visit(UUID patient, int level) {
        var danger = level >= 3;
        return Map.ofEntries(
                Map.entry("patient", patient),
                Map.entry("visitedOn", today()),
                Map.entry("mode", "home"),
                Map.entry("level", level),
                Map.entry("kinds", danger ? List.of("others") : List.of()),
                Map.entry("behaviour", behaviour(level)),
                Map.entry("behaviourLastSeenOn", today()),
                Map.entry("stillPresent", danger),
                Map.entry("inHospital", false),
                Map.entry("note", "演练记录：情绪激动，已安抚"),
                Map.entry("confirmed", danger));
    }

    private static Map<String, Object> behaviour(int level) {
        return switch (level) {
            case 5 -> Map.of("smashing", "none", "weaponAgainstPerson", true);
            case 4 -> Map.of("smashing", "continuing");
            default -> Map.of("smashing", "none");
        };
    }

    static Map<String, Object> confirmation() {
        return Map.of(
                "kinds", List.of("others"),
                "legalGround", "danger-to-others",
                "guardianWord", "agrees",
                "escort", "police",
                "physicalState", "stable");
    }
}
