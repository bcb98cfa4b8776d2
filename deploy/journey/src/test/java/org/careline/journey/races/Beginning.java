package org.careline.journey.races;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careline.journey.SharedSuite;
import org.careline.local.Part;

/** Brings each patient to where the race begins. */
record Beginning(Hands hands, Calls calls, SharedSuite suite) {
    /** Nobody waits half an hour: the station's alarm was raised that long ago. */
    private static final String LONG_AGO = """
            update alert set raised_at = raised_at - interval '31 minutes', sign_by = sign_by - interval '31 minutes',
                prompt_at = prompt_at - interval '31 minutes', up_the_line_at = up_the_line_at - interval '31 minutes'
            where patient = ? and duty = 'police'
            """;

    private static final String NOW = """
            update scheduled_tasks set execution_time = now(), task_instance = split_part(task_instance, ' ', 1) || ' ' || to_char(
                now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            where task_name = 'signing' and task_instance like ? || ' %' and not picked
            """;

    void of(Trial trial) {
        register(trial);
        if (trial.pair().beginsWithAnEntry()) {
            assess(trial);
        }
        if (trial.pair().has(Act.TAKE_OVER)) {
            goUpTheLine(trial);
        }
        bringToTheDesk(trial, Desk.before(trial.pair()));
        if (trial.pair().has(Act.CHANGE_DUTY)) {
            propose(trial);
        }
    }

    private void register(Trial trial) {
        var home = trial.home();
        var file = Forms.file(home.village(), Math.floorMod(System.identityHashCode(trial), 1_000));
        trial.file()
                .keep(
                        "patient",
                        calls.create(home.doctor(), Part.REGISTRY, "/patients", file)
                                .expected()
                                .id("id"));
        Calls.until(
                "the caseload of " + trial,
                () -> Optional.of(calls.get(home.doctor(), Part.FOLLOWUP, "/patients/" + trial.patient() + "/visits"))
                        .filter(answer -> answer.ok()));
    }

    private void assess(Trial trial) {
        var visit = hands.visit(trial, Course.LEVEL_OF_THE_FIRST).expected();
        trial.file().keep("visit", visit.id("id"));
        trial.file().keep("assessment", visit.id("assessment"));
        var home = trial.home();
        Stream.of(home.station(), home.grid(), home.prevention()).forEach(body -> told(trial, body));
        trial.file()
                .keep(
                        "transfer",
                        Calls.until(
                                "the green channel of " + trial,
                                () -> Optional.of(look(trial)
                                                .path("greenChannel")
                                                .path("transfer")
                                                .asText())
                                        .filter(text -> !text.isEmpty())
                                        .map(UUID::fromString)));
    }

    private void told(Trial trial, String organisation) {
        trial.file()
                .keep(
                        organisation,
                        Calls.until(
                                organisation + " is told of " + trial,
                                () -> StreamSupport.stream(
                                                look(trial).path("receivers").spliterator(), false)
                                        .filter(one -> one.path("organisation")
                                                .asText()
                                                .equals(organisation))
                                        .map(one -> UUID.fromString(
                                                one.path("alert").asText()))
                                        .findFirst()));
    }

    private JsonNode look(Trial trial) {
        return calls.get(
                        trial.home().doctor(),
                        Part.FOLLOWUP,
                        "/visits/" + trial.file().id("visit"))
                .expected()
                .body();
    }

    private void goUpTheLine(Trial trial) {
        change(LONG_AGO, trial.patient());
        change(NOW, trial.patient().toString());
        told(trial, trial.home().bureau());
    }

    private void change(String statement, Object patient) {
        try (var connection = suite.database(Part.NOTIFICATION);
                var sql = connection.prepareStatement(statement)) {
            sql.setObject(1, patient);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void bringToTheDesk(Trial trial, Desk desk) {
        if (desk == Desk.CONFIRMED || desk == Desk.ACCEPTED || desk == Desk.ADMITTED) {
            hands.confirm(trial).expected();
        }
        if (desk == Desk.ACCEPTED || desk == Desk.ADMITTED) {
            hands.accept(trial).expected();
        }
        if (desk == Desk.ADMITTED) {
            hands.admit(trial).get().expected();
        }
    }

    private void propose(Trial trial) {
        var home = trial.home();
        trial.file()
                .keep(
                        "proposal",
                        calls.propose(
                                        home.administrators().getFirst(),
                                        "/jurisdictions/police/" + home.village(),
                                        trial.nextStation(),
                                        Forms.today())
                                .expected()
                                .id("id"));
    }
}
