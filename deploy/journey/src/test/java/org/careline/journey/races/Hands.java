package org.careline.journey.races;

import java.util.Map;
import java.util.function.Supplier;
import org.careline.local.Part;
import org.careline.local.client.Answer;

/** Everybody who acts: doctors, officers, desks, the health authority. */
record Hands(Calls calls) {
    /** Everything is read and open before them; the act itself is left to whoever gives the start. */
    Supplier<Answer> ready(Act act, Trial trial) {
        var home = trial.home();
        return switch (act) {
            case VISIT -> () -> visit(trial, Course.LEVEL_OF_THE_SECOND);
            case CORRECT -> onTheEntry(trial, "/correction", Forms.visit(trial.patient(), trial.corrected()));
            case WITHDRAW -> onTheEntry(trial, "/withdrawal", Map.of("reason", "wrong-level"));
            case MOVE ->
                onTheFile(
                        trial,
                        "/residence",
                        Map.of("area", trial.elsewhere().village(), "address", "演练新地址", "movedOn", Forms.today()));
            case DIE -> onTheFile(trial, "/death", Map.of("diedOn", Forms.today(), "cause", "other"));
            case SIGN ->
                onAlert(
                        trial,
                        home.station(),
                        home.account(home.station()),
                        "signature",
                        Map.of("officer", "演练签收", "post", "演练岗位"));
            case PHONE ->
                onAlert(
                        trial,
                        home.grid(),
                        home.doctor(),
                        "phone-calls",
                        Map.of("told", "演练接听人", "post", "网格员", "number", "00090000000", "toldAt", Forms.now()));
            case TAKE_OVER -> onAlert(trial, home.bureau(), home.account(home.bureau()), "takeover", Map.of());
            case ADMIT -> admit(trial);
            case DISCHARGE ->
                desk(trial, "/discharge", () -> Map.of("dischargedAt", Forms.now(), "advice", "演练记录：两周内随访"));
            case DECLINE -> desk(trial, "/decline", () -> Map.of("reason", "no-bed"));
            case CHANGE_DUTY ->
                () -> calls.create(
                        home.administrators().getLast(),
                        Part.REGISTRY,
                        "/duty-proposals/" + trial.file().id("proposal") + "/confirmation",
                        Map.of());
        };
    }

    Answer visit(Trial trial, int level) {
        return calls.create(trial.home().doctor(), Part.FOLLOWUP, "/visits", Forms.visit(trial.patient(), level));
    }

    private Supplier<Answer> onTheEntry(Trial trial, String act, Object form) {
        return calls.change(
                trial.home().doctor(), Part.FOLLOWUP, "/visits/" + trial.file().id("visit"), act, () -> form);
    }

    private Supplier<Answer> onTheFile(Trial trial, String act, Object form) {
        return calls.change(trial.home().doctor(), Part.REGISTRY, "/patients/" + trial.patient(), act, () -> form);
    }

    /** The alert about the first entry that went to the organisation. */
    private Supplier<Answer> onAlert(Trial trial, String organisation, String user, String act, Object form) {
        return () ->
                calls.create(user, Part.NOTIFICATION, "/alerts/" + trial.file().id(organisation) + "/" + act, form);
    }

    Answer confirm(Trial trial) {
        return transfer(trial, trial.home().doctor(), "/confirmation", Forms::confirmation)
                .get();
    }

    Answer accept(Trial trial) {
        return desk(trial, "/acceptance", Map::of).get();
    }

    /** A hospital accepts whom it admits. */
    Supplier<Answer> admit(Trial trial) {
        return Desk.before(trial.pair()) == Desk.CONFIRMED
                ? () -> {
                    accept(trial);
                    return admission(trial).get();
                }
                : admission(trial);
    }

    private Supplier<Answer> admission(Trial trial) {
        return desk(trial, "/admission", () -> Map.of("admittedAt", Forms.now()));
    }

    private Supplier<Answer> desk(Trial trial, String act, Supplier<Object> form) {
        var home = trial.home();
        return transfer(trial, home.account(home.hospitals().getFirst()), act, form);
    }

    private Supplier<Answer> transfer(Trial trial, String user, String act, Supplier<Object> form) {
        return calls.change(user, Part.REFERRAL, "/transfers/" + trial.file().id("transfer"), act, form);
    }
}
