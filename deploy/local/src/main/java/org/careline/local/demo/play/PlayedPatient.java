package org.careline.local.demo.play;

import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.careline.local.demo.FictionalId;

/** A person of the play 演示患者: new in every play, nobody's likeness. */
record PlayedPatient(String name, FictionalId identity, String village) {

    static PlayedPatient in(String village, RandomGenerator random) {
        var birthDate = LocalDate.of(1955, 1, 1).plusDays(random.nextInt(15_000));
        var identity = new FictionalId(FictionalId.OF_THE_PLAY, birthDate, random.nextInt(1000));
        return new PlayedPatient("演示患者" + random.nextInt(10_000, 100_000), identity, village);
    }

    Map<String, Object> form() {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("sex", identity.sex()),
                Map.entry("birthDate", identity.birthDate()),
                Map.entry("documentType", "01"),
                Map.entry("documentNumber", identity.number()),
                Map.entry("phone", "0003" + identity.number().substring(10, 17)),
                Map.entry("residence", Map.of("area", village, "address", "演示路1号")),
                Map.entry("guardian", Map.of("name", name + "的监护人", "relation", "配偶", "phone", "00040000001")),
                Map.entry(
                        "diagnosis",
                        Map.of("disorder", "schizophrenia", "icd10", "F20.0", "confirmedOn", "2019-05-06")),
                Map.entry("reportType", "2"),
                Map.entry("consent", "agreed"),
                Map.entry("consentedOn", "2019-06-03"),
                Map.entry("consentSigner", name));
    }
}
