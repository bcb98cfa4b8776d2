package org.careline.journey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.careline.journey.FireLog.Residence;
import org.careline.local.Part;
import org.careline.local.client.Answer;

/** A doctor's software that registers and moves patients and asks again until it has a definite answer. */
final class Registrar {
    private final Persistent calls;
    private final Notebook notebook;

    Registrar(Persistent calls, Notebook notebook) {
        this.calls = calls;
        this.notebook = notebook;
    }

    UUID register(String doctor, String area, int number) {
        var key = UUID.randomUUID().toString();
        var file = Map.ofEntries(
                Map.entry("name", "演练患者%04d".formatted(number)),
                Map.entry("sex", "0"),
                Map.entry("birthDate", "1980-01-01"),
                Map.entry("documentType", "99"),
                Map.entry("phone", phone(number)),
                Map.entry("residence", Map.of("area", area, "address", "演练地址%04d号".formatted(number))),
                Map.entry(
                        "diagnosis",
                        Map.of("disorder", "schizophrenia", "icd10", "F20.0", "confirmedOn", "2020-01-01")),
                Map.entry("reportType", "2"),
                Map.entry("consent", "agreed"),
                Map.entry("consentedOn", "2020-01-02"),
                Map.entry("consentSigner", "演练监护人"));
        var asked = Instant.now();
        var patient = calls.untilAnswered(api -> api.create(doctor, Part.REGISTRY, "/patients", key, file))
                .id("id");
        notebook.lives(new Residence(patient, area, asked, Instant.now()));
        return patient;
    }

    /** No number in the country starts with 000. */
    static String phone(int number) {
        return "0009%07d".formatted(number);
    }

    void move(String doctor, UUID patient, String area) {
        var asked = Instant.now();
        var today = Persistent.today().toString();
        var residence = Map.of("area", area, "address", "演练新地址", "movedOn", today);
        calls.untilAnswered(api -> moved(doctor, patient, area, residence, api));
        notebook.lives(new Residence(patient, area, asked, Instant.now()));
    }

    /** A lost answer leaves open whether the move was made; the file says. A file one may no longer read has moved. */
    private static Answer moved(
            String doctor, UUID patient, String area, Object residence, org.careline.local.client.Api api) {
        var file = api.get(doctor, Part.REGISTRY, "/patients/" + patient);
        if (file.status() == 404
                || file.body().path("residence").path("area").asText().equals(area)) {
            return new Answer(200, file.body(), file.etag());
        }
        return file.ok()
                ? api.change(doctor, Part.REGISTRY, "/patients/" + patient + "/residence", file.etag(), residence)
                : file;
    }
}
