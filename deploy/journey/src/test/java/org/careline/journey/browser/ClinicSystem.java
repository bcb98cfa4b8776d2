package org.careline.journey.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.local.Part;
import org.careline.local.client.Api;

/** A clinic's own software, which registers and reports through the API while people look at pages. */
final class ClinicSystem {
    private final Api api;
    private final Place place;

    ClinicSystem(Api api, Place place) {
        this.api = api;
        this.place = place;
    }

    /** Somebody who was never visited. */
    UUID registers() {
        var file = Map.ofEntries(
                Map.entry("name", Watch.NAME + "乙"),
                Map.entry("sex", "0"),
                Map.entry("birthDate", "1980-01-01"),
                Map.entry("documentType", "99"),
                Map.entry("phone", "00099990002"),
                Map.entry("residence", Map.of("area", place.village().code(), "address", "演示路2号")),
                Map.entry(
                        "diagnosis",
                        Map.of("disorder", "schizophrenia", "icd10", "F20.0", "confirmedOn", "2020-01-06")),
                Map.entry("reportType", "2"),
                Map.entry("consent", "agreed"),
                Map.entry("consentedOn", "2020-01-07"),
                Map.entry("consentSigner", "演示监护人"));
        return create(Part.REGISTRY, "/patients", file);
    }

    /** Somebody whose last visit, basically stable, was so long ago that the next is due in these days. */
    UUID hasSomebodyDue() {
        var patient = registers();
        create(
                Part.FOLLOWUP,
                "/visits",
                Map.of(
                        "patient",
                        patient,
                        "visitedOn",
                        today().minusDays(12).toString(),
                        "mode",
                        "home",
                        "level",
                        1,
                        "behaviour",
                        Map.of("verbalThreat", true)));
        return patient;
    }

    /** A level 4 of somebody new; returns once it is accepted. */
    UUID alarms(UUID patient) {
        var today = today().toString();
        var visit = Map.<String, Object>of(
                "patient",
                patient,
                "visitedOn",
                today,
                "mode",
                "home",
                "level",
                4,
                "kinds",
                List.of("others"),
                "behaviour",
                Map.of("smashing", "continuing"),
                "behaviourLastSeenOn",
                today,
                "stillPresent",
                true,
                "note",
                Visiting.NOTE,
                "confirmed",
                true);
        return create(Part.FOLLOWUP, "/visits", visit);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private UUID create(Part service, String path, Object body) {
        return api.create(place.doctor(), service, path, UUID.randomUUID().toString(), body)
                .expected()
                .id("id");
    }
}
