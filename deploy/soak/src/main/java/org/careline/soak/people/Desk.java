package org.careline.soak.people;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.careline.soak.history.Line.Stepped;

/** The green channel 绿色通道 of a patient: the doctor confirms, the hospital it is addressed to answers. */
final class Desk {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LOOKS = 40;

    private final Town town;
    private final Acts acts;

    Desk(Town town, Acts acts) {
        this.town = town;
        this.acts = acts;
    }

    /** The record that opened by itself, once the doctor's page of the visit shows it. */
    Optional<UUID> transferOf(String doctor, UUID visit) {
        for (var look = 0; look < LOOKS; look++) {
            var page = acts.calls().ask(api -> api.get(doctor, Part.FOLLOWUP, "/visits/" + visit));
            if (page.isEmpty()) {
                return Optional.empty();
            }
            var transfer =
                    page.get().body().path("greenChannel").path("transfer").asText("");
            if (!transfer.isEmpty()) {
                return Optional.of(UUID.fromString(transfer));
            }
            Calls.pause();
        }
        return Optional.empty();
    }

    boolean confirm(String doctor, UUID patient, UUID transfer) {
        var form = Map.<String, Object>of(
                "kinds", List.of("others"),
                "legalGround", "danger-to-others",
                "guardianWord", "agrees",
                "escort", "police",
                "physicalState", "stable");
        return step(doctor, patient, transfer, "confirmation", "confirmed", form);
    }

    boolean decline(String doctor, UUID patient, UUID transfer) {
        return hospital(doctor, transfer)
                .map(desk -> step(desk, patient, transfer, "decline", "", Map.of("reason", "no-bed")))
                .orElse(false);
    }

    boolean accept(String doctor, UUID patient, UUID transfer) {
        return hospital(doctor, transfer)
                .map(desk -> step(desk, patient, transfer, "acceptance", "accepted", Map.of()))
                .orElse(false);
    }

    boolean admit(String doctor, UUID patient, UUID transfer) {
        Map<String, Object> form = Map.of("admittedAt", OffsetDateTime.now(ZONE));
        return hospital(doctor, transfer)
                .map(desk -> step(desk, patient, transfer, "admission", "admitted", form))
                .orElse(false);
    }

    boolean discharge(String doctor, UUID patient, UUID transfer) {
        Map<String, Object> form = Map.of("dischargedAt", OffsetDateTime.now(ZONE), "advice", "演练记录：规律服药");
        return hospital(doctor, transfer)
                .map(desk -> step(desk, patient, transfer, "discharge", "discharged", form))
                .orElse(false);
    }

    private Optional<String> hospital(String doctor, UUID transfer) {
        return acts.calls()
                .ask(api -> api.get(doctor, Part.REFERRAL, "/transfers/" + transfer))
                .map(answer -> answer.text("hospital"))
                .filter(hospital -> !hospital.isEmpty() && !hospital.equals("null"))
                .map(hospital -> town.account(hospital).username());
    }

    /** @param done the state that says it was done already, by an asking whose answer was lost */
    private boolean step(String user, UUID patient, UUID transfer, String step, String done, Map<String, Object> form) {
        return acts.act(
                        step,
                        patient,
                        api -> stepped(api, user, transfer, step, done, form),
                        (when, answer) -> new Stepped(when.asked(), when.answered(), patient, transfer, step))
                .isPresent();
    }

    private static Answer stepped(
            Api api, String user, UUID transfer, String step, String done, Map<String, Object> form) {
        var path = "/transfers/" + transfer;
        var read = api.get(user, Part.REFERRAL, path);
        return !read.ok() || Set.of(done).contains(read.text("state"))
                ? read
                : api.change(user, Part.REFERRAL, path + "/" + step, read.etag(), form);
    }
}
