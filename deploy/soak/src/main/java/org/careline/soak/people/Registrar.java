package org.careline.soak.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.careline.soak.history.Line.Life;
import org.careline.soak.history.Line.Moved;
import org.careline.soak.history.Line.Registered;
import org.jspecify.annotations.Nullable;

/** A doctor's software at the register 建档登记: registers, moves, records a death and takes it back. */
final class Registrar {
    private final Acts acts;
    private final AtomicInteger number = new AtomicInteger();

    Registrar(Acts acts) {
        this.acts = acts;
    }

    Optional<UUID> register(String doctor, String area) {
        var key = UUID.randomUUID().toString();
        var file = file(number.incrementAndGet(), area);
        return acts.act(
                        "register",
                        null,
                        api -> api.create(doctor, Part.REGISTRY, "/patients", key, file),
                        (when, answer) -> new Registered(when.asked(), when.answered(), answer.id("id"), area))
                .map(answer -> answer.id("id"));
    }

    /** No number in the country starts with 000. */
    private static Map<String, Object> file(int number, String area) {
        return Map.ofEntries(
                Map.entry("name", "浸泡患者%05d".formatted(number)),
                Map.entry("sex", "0"),
                Map.entry("birthDate", "1980-01-01"),
                Map.entry("documentType", "99"),
                Map.entry("phone", "0008%07d".formatted(number)),
                Map.entry("residence", Map.of("area", area, "address", "演练地址%05d号".formatted(number))),
                Map.entry(
                        "diagnosis",
                        Map.of("disorder", "schizophrenia", "icd10", "F20.0", "confirmedOn", "2020-01-01")),
                Map.entry("reportType", "2"),
                Map.entry("consent", "agreed"),
                Map.entry("consentedOn", "2020-01-02"),
                Map.entry("consentSigner", "演练监护人"));
    }

    boolean move(String doctor, UUID patient, String area) {
        var residence = Map.of(
                "area", area, "address", "演练新地址", "movedOn", Calls.today().toString());
        return acts.act(
                        "move",
                        patient,
                        api -> moved(doctor, patient, area, residence, api),
                        (when, answer) -> new Moved(when.asked(), when.answered(), patient, area))
                .isPresent();
    }

    /** A lost answer leaves open whether the move was made; a file one may no longer read has moved. */
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

    boolean dies(String doctor, UUID patient) {
        var today = Calls.today();
        return life(doctor, patient, "/death", Map.of("diedOn", today, "cause", "other"), today);
    }

    boolean livesAfterAll(String doctor, UUID patient) {
        return life(doctor, patient, "/death/withdrawal", Map.of("reason", "演练记录：登记在错误的档案"), null);
    }

    private boolean life(String doctor, UUID patient, String act, Object form, @Nullable LocalDate diedOn) {
        var path = "/patients/" + patient;
        return acts.act(
                        act,
                        patient,
                        api -> {
                            var file = api.get(doctor, Part.REGISTRY, path);
                            return !file.ok() || file.body().hasNonNull("death") == (diedOn != null)
                                    ? file
                                    : api.change(doctor, Part.REGISTRY, path + act, file.etag(), form);
                        },
                        (when, answer) -> new Life(when.asked(), when.answered(), patient, diedOn))
                .isPresent();
    }
}
