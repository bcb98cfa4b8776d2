package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;

/** A township doctor 精防人员, played with the token of a demo user. */
final class Doctor {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Api api;
    private final String user;

    Doctor(Api api, String user) {
        this.api = api;
        this.user = user;
    }

    Answer register(PlayedPatient patient) {
        return api.create(user, Part.REGISTRY, "/patients", key(), patient.form());
    }

    Answer visit(UUID patient, Danger danger) {
        return visit(patient, danger, false);
    }

    Answer visitInHospital(UUID patient, Danger danger) {
        return visit(patient, danger, true);
    }

    /** The follow-up service hears of a new patient a moment later than the registry. */
    private Answer visit(UUID patient, Danger danger, boolean inHospital) {
        var form = danger.form(patient, LocalDate.now(ZONE), inHospital);
        var key = key();
        var answer = api.create(user, Part.FOLLOWUP, "/visits", key, form);
        for (var again = 0; answer.status() == 404 && again < 5; again++) {
            answer = api.create(user, Part.FOLLOWUP, "/visits", key, form);
        }
        return answer;
    }

    /** 迁居, from today. */
    Answer move(UUID patient, String village) {
        var residence = Map.of("area", village, "address", "演示路2号", "movedOn", LocalDate.now(ZONE));
        var etag = file(patient).expected().etag();
        return api.change(user, Part.REGISTRY, "/patients/" + patient + "/residence", etag, residence);
    }

    /** Of today. */
    Answer registerDeath(UUID patient) {
        return changeDeath(patient, "", Map.of("diedOn", LocalDate.now(ZONE), "cause", "other"));
    }

    Answer withdrawDeath(UUID patient) {
        return changeDeath(patient, "/withdrawal", Map.of("reason", "登记在错误的档案（演示）"));
    }

    private Answer changeDeath(UUID patient, String path, Map<String, Object> form) {
        var etag = file(patient).expected().etag();
        return api.change(user, Part.REGISTRY, "/patients/" + patient + "/death" + path, etag, form);
    }

    Answer file(UUID patient) {
        return api.get(user, Part.REGISTRY, "/patients/" + patient);
    }

    /** The visit, once this doctor may see it. */
    Optional<Visit> mayLook(Visit visit) {
        return Optional.of(found(visit)).filter(Answer::ok).map(answer -> new Visit(answer.body()));
    }

    Visit look(Visit visit) {
        return new Visit(found(visit).expected().body());
    }

    Answer withdraw(Visit visit, String reason) {
        return api.change(
                user,
                Part.FOLLOWUP,
                "/visits/" + visit.id() + "/withdrawal",
                found(visit).etag(),
                Map.of("reason", reason));
    }

    Answer toldByPhone(String alert, String number) {
        return api.create(
                user,
                Part.NOTIFICATION,
                "/alerts/" + alert + "/phone-calls",
                key(),
                Map.of("told", "演示接听人", "post", "网格员", "number", number, "toldAt", OffsetDateTime.now(ZONE)));
    }

    Answer confirm(String transfer) {
        return decide(
                transfer,
                "confirmation",
                Map.of(
                        "kinds", List.of("others"),
                        "legalGround", "danger-to-others",
                        "guardianWord", "agrees",
                        "escort", "police",
                        "physicalState", "stable"));
    }

    Answer standDown(String transfer) {
        return decide(transfer, "stand-down", Map.of("reason", "treated-at-home"));
    }

    Answer cancel(String transfer) {
        return decide(transfer, "cancellation", Map.of("reason", "treated-elsewhere"));
    }

    Answer complete(String transfer) {
        return decide(transfer, "completion", Map.of());
    }

    JsonNode transfer(String transfer) {
        return api.get(user, Part.REFERRAL, "/transfers/" + transfer).expected().body();
    }

    private Answer decide(String transfer, String decision, Map<String, Object> form) {
        return Transfers.decide(api, user, transfer, decision, form);
    }

    private Answer found(Visit visit) {
        return api.get(user, Part.FOLLOWUP, "/visits/" + visit.id());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
