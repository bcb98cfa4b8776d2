package org.careline.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.careline.journey.FireLog.Life;
import org.careline.journey.FireLog.Residence;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.jspecify.annotations.Nullable;

/** A doctor's software that registers and moves patients, and records a death or takes it back, and asks again until it has a definite answer. */
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
    private static Answer moved(String doctor, UUID patient, String area, Object residence, Api api) {
        var file = api.get(doctor, Part.REGISTRY, "/patients/" + patient);
        if (file.status() == 404
                || file.body().path("residence").path("area").asText().equals(area)) {
            return new Answer(200, file.body(), file.etag());
        }
        return file.ok()
                ? api.change(doctor, Part.REGISTRY, "/patients/" + patient + "/residence", file.etag(), residence)
                : file;
    }

    /** 死亡登记, of today. */
    void died(String doctor, UUID patient) {
        var today = Persistent.today();
        life(doctor, patient, "/death", Map.of("diedOn", today, "cause", "other"), today);
    }

    /** It was another's death: taken back. */
    void lives(String doctor, UUID patient) {
        life(doctor, patient, "/death/withdrawal", Map.of("reason", "演练记录：登记在错误的档案"), null);
    }

    private void life(String doctor, UUID patient, String act, Object form, @Nullable LocalDate diedOn) {
        var asked = Instant.now();
        var path = "/patients/" + patient;
        calls.untilAnswered(api -> {
            var file = api.get(doctor, Part.REGISTRY, path);
            return !file.ok() || file.body().hasNonNull("death") == (diedOn != null)
                    ? file
                    : api.change(doctor, Part.REGISTRY, path + act, file.etag(), form);
        });
        notebook.life(new Life(patient, diedOn, asked));
    }
}
