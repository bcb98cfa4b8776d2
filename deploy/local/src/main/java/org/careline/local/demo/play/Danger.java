package org.careline.local.demo.play;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is seen at a visit of the play 随访所见, so that the level stated is the level the form proposes (rules 3.1). */
enum Danger {
    /** 公共场合打砸, could not be talked down. */
    SMASHING_IN_PUBLIC(3, List.of("property"), "not-stoppable", false, false),
    /** 针对人的打砸行为. */
    AGAINST_PERSONS(4, List.of("others"), "none", true, false),
    /** 持管制性危险武器针对人. */
    WITH_A_WEAPON(5, List.of("others"), "none", true, true);

    private final int level;
    private final List<String> kinds;
    private final String smashing;
    private final boolean againstPersons;
    private final boolean weapon;

    Danger(int level, List<String> kinds, String smashing, boolean againstPersons, boolean weapon) {
        this.level = level;
        this.kinds = kinds;
        this.smashing = smashing;
        this.againstPersons = againstPersons;
        this.weapon = weapon;
    }

    int level() {
        return level;
    }

    /** A whole visit form 随访服务记录表. */
    Map<String, Object> form(UUID patient, LocalDate today, boolean inHospital) {
        var form = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("patient", patient),
                Map.entry("visitedOn", today),
                Map.entry("mode", "home"),
                Map.entry("seen", List.of("patient", "family")),
                Map.entry("level", level),
                Map.entry("kinds", kinds),
                Map.entry("behaviour", behaviour()),
                Map.entry("incidents", incidents()),
                Map.entry("behaviourLastSeenOn", today),
                Map.entry("stillPresent", !inHospital),
                Map.entry("inHospital", inHospital),
                Map.entry("hospitalStay", inHospital ? "now" : "none"),
                Map.entry("confirmed", true)));
        form.putAll(examination());
        return form;
    }

    private Map<String, Object> behaviour() {
        return Map.of(
                "arsonOrExplosion", false,
                "weaponAgainstPerson", weapon,
                "threatWithWeapon", false,
                "selfHarm", false,
                "smashing", smashing,
                "againstPersons", againstPersons,
                "assaultThatStopped", false,
                "verbalThreat", true);
    }

    private static Map<String, Object> incidents() {
        return Map.of(
                "minorDisturbance", 1,
                "disturbance", 0,
                "crime", 0,
                "otherHarm", 0,
                "selfHarm", 0,
                "attemptedSuicide", 0);
    }

    private static Map<String, Object> examination() {
        return Map.of(
                "symptoms", List.of("hallucination", "suspicion"),
                "insight", "absent",
                "sleep", "poor",
                "diet", "fair",
                "socialFunction",
                        Map.of(
                                "selfCare",
                                "fair",
                                "housework",
                                "poor",
                                "work",
                                "poor",
                                "learning",
                                "fair",
                                "social",
                                "poor"),
                "adherence", "intermittent",
                "adverseReaction", "none",
                "physicalDisease", "none",
                "locked", "no",
                "treatmentEffect", "worse");
    }
}
