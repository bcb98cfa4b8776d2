package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The release before on this one's tables: what it left is there, and its own statements still do what they did. */
class ReleaseBeforeIT {
    private static final String APPEND = "insert into outbox (event_id, topic, key, payload) values (?, ?, ?, ?)";
    private static final String WAITING = """
            select event_id from outbox
            where sent_at is null and parked_at is null and topic <> all ('{}') and topic || ' ' || key <> all ('{}')
            order by id limit 500""";

    @Test
    void whatWaitedIsParkedOrWasToldIsSoAfterTheMigration() throws Exception {
        var all = Postgres.shared().newDatabase();
        var owner = Postgres.shared().asOwner(all);
        var database = new Database(owner.url() + "?currentSchema=before", owner.user(), owner.password());
        migrate(database, "0.10");
        database.run("""
                insert into outbox (event_id, topic, key, payload, sent_at, parked_at, parked_reason) values
                    ('told', 't', 'k', '{}', '2026-11-28T12:00+08:00', null, null),
                    ('waits', 't', 'k', '{}', null, null, null),
                    ('parked', 't', 'other', '{}', null, now(), 'RecordTooLargeException')""");
        database.run("update relay_state set replay_from = '2026-11-27T12:00+08:00'");

        migrate(database, "0.11");

        var ids = "select event_id from outbox_event join %s as rest using (id)";
        assertThat(database.read(ids.formatted("outbox_waiting"))).containsExactly("waits");
        assertThat(database.read(ids.formatted("outbox_told"))).containsExactly("told");
        assertThat(database.read("select event_id || ' ' || reason from outbox_parked"))
                .containsExactly("parked RecordTooLargeException");
        assertThat(database.count("select count(*) from outbox_told where told_at = '2026-11-28T12:00+08:00'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from outbox_replay where from_at = '2026-11-27T12:00+08:00'"))
                .isEqualTo(1);
        assertThat(database.read(WAITING)).containsExactly("waits");
    }

    private static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .schemas("before")
                .initSql("set careline.system to 'on'")
                .locations("classpath:db/kit")
                .placeholders(Map.of("app", "fire_app"))
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void itsStatementsAppendReadMarkParkRetryAndTellAgain() throws Exception {
        var database = Postgres.shared().newDatabase();
        for (var id : List.of("a", "b", "c")) {
            database.run(APPEND, id, "t", id, "{}");
        }
        assertThat(database.read(WAITING)).containsExactly("a", "b", "c");

        database.run(
                "update outbox set sent_at = clock_timestamp() where id = any (?) and appended_at between ? and ?",
                new Long[] {id(database, "a")},
                OffsetDateTime.now().minusHours(1),
                OffsetDateTime.now().plusHours(1));
        database.run("update outbox set parked_at = clock_timestamp(), parked_reason = ? where event_id = ?", "R", "b");
        assertThat(database.read(WAITING)).containsExactly("c");
        assertThat(database.count("select count(*) from outbox_told")).isEqualTo(1);
        assertThat(database.read("select distinct key from outbox where parked_at is not null"))
                .containsExactly("b");

        database.run(
                "update outbox set parked_at = null, parked_reason = null where id = ? and parked_at is not null",
                id(database, "b"));
        database.run(
                "update outbox set sent_at = null where sent_at is not null and appended_at >= ?",
                OffsetDateTime.now().minusHours(1));
        assertThat(database.read(WAITING)).containsExactly("a", "b", "c");
        assertThat(database.count("select count(*) from outbox_waiting")).isEqualTo(3);
        database.run("select outbox_add_days(current_date, 8)");
        assertThat(database.count("select outbox_drop_before(current_date - 14)"))
                .isZero();
    }

    private static long id(Database database, String event) throws SQLException {
        return database.count("select id from outbox where event_id = '" + event + "'");
    }
}
