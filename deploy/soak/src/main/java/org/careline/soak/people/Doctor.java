package org.careline.soak.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Phoned;
import org.careline.soak.history.Line.Withdrawn;
import org.jspecify.annotations.Nullable;

/** Enters, corrects and withdraws visits, and telephones about alarms. */
final class Doctor {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Acts acts;

    Doctor(Acts acts) {
        this.acts = acts;
    }

    record Visited(UUID visit, UUID assessment, UUID patient, int level, LocalDate day) {}

    Optional<Visited> visit(String doctor, UUID patient, int level, LocalDate day) {
        var key = UUID.randomUUID().toString();
        var form = Forms.visit(patient, level, day);
        return entered(
                "visit", patient, level, day, null, api -> api.create(doctor, Part.FOLLOWUP, "/visits", key, form));
    }

    /** 更正: a new entry takes the place of the wrong one. */
    Optional<Visited> correct(String doctor, Visited wrong, int level) {
        var key = UUID.randomUUID().toString();
        var form = Forms.visit(wrong.patient(), level, wrong.day());
        return entered(
                "correct",
                wrong.patient(),
                level,
                wrong.day(),
                wrong.assessment(),
                api -> corrected(api, doctor, path(wrong), key, form));
    }

    private Optional<Visited> entered(
            String name, UUID patient, int level, LocalDate day, @Nullable UUID replaces, Function<Api, Answer> entry) {
        var kinds = Set.copyOf(Forms.kinds(level));
        return acts.act(
                        name,
                        patient,
                        entry,
                        (when, answer) -> new Assessed(
                                when.asked(),
                                when.answered(),
                                patient,
                                answer.id("assessment"),
                                level,
                                kinds,
                                day,
                                replaces))
                .map(answer -> new Visited(answer.id("id"), answer.id("assessment"), patient, level, day));
    }

    /** A lost answer leaves open whether it was corrected; the visit says. */
    private static Answer corrected(Api api, String doctor, String path, String key, Object form) {
        var present = api.get(doctor, Part.FOLLOWUP, path);
        if (!present.ok()) {
            return present;
        }
        return present.body().hasNonNull("replacedBy")
                ? api.get(doctor, Part.FOLLOWUP, "/visits/" + present.text("replacedBy"))
                : api.replace(doctor, Part.FOLLOWUP, path + "/correction", present.etag(), key, form);
    }

    boolean withdraw(String doctor, Visited wrong, String reason) {
        return acts.act(
                        "withdraw",
                        wrong.patient(),
                        api -> {
                            var present = api.get(doctor, Part.FOLLOWUP, path(wrong));
                            return !present.ok() || present.body().hasNonNull("withdrawnAt")
                                    ? present
                                    : api.change(
                                            doctor,
                                            Part.FOLLOWUP,
                                            path(wrong) + "/withdrawal",
                                            present.etag(),
                                            Map.of("reason", reason));
                        },
                        (when, answer) -> new Withdrawn(
                                when.asked(), when.answered(), wrong.patient(), wrong.assessment(), reason))
                .isPresent();
    }

    /** Telephones to the first of those who were told of a visit, if somebody was. */
    void phone(String doctor, Visited about) {
        acts.calls()
                .ask(api -> api.get(doctor, Part.FOLLOWUP, path(about)))
                .map(answer ->
                        answer.body().path("receivers").path(0).path("alert").asText(""))
                .filter(alert -> !alert.isEmpty())
                .ifPresent(alert -> phone(doctor, about.patient(), UUID.fromString(alert)));
    }

    private void phone(String doctor, UUID patient, UUID alert) {
        var key = UUID.randomUUID().toString();
        var form =
                Map.of("told", "演练接听人", "post", "网格员", "number", "0467-0000-999", "toldAt", OffsetDateTime.now(ZONE));
        acts.act(
                "phone",
                patient,
                api -> api.create(doctor, Part.NOTIFICATION, "/alerts/" + alert + "/phone-calls", key, form),
                (when, answer) -> new Phoned(when.asked(), when.answered(), patient, alert));
    }

    private static String path(Visited visited) {
        return "/visits/" + visited.visit();
    }
}
