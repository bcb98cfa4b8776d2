package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While a release goes in nothing is parked for what is not the event's own fault, and what a later one tells is kept. */
class UnclearFaultsIT {
    private static final String LATER = """
            {"specversion":"1.0","id":"%s","type":"org.careline.from-later.v7","source":"/followup",
             "time":"2026-11-20T10:00:00Z","data":{"what":"nobody knows yet"}}""";

    private final Postgres postgres = Postgres.shared();
    private final Database database = postgres.newDatabase();
    private final HeardTable heard = new HeardTable(postgres.asOwner(database), database);
    private final Records records = new Records();
    private final UUID patient = UUID.randomUUID();

    UnclearFaultsIT() throws SQLException {}

    /** Its statements fail so often, in this way. */
    private EventListener failing(String state, int times) {
        var failures = new AtomicInteger(times);
        return new EventListener() {
            @Override
            public String name() {
                return heard.name();
            }

            @Override
            public void hear(Event<?> event) {
                heard.hear(event);
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException(new SQLException("the schema moved on", state));
                }
            }
        };
    }

    private PlainInbox inbox(Duration unclearFor) {
        return new PlainInbox(database, records, _ -> {}, unclearFor, List.of(heard));
    }

    /** Under its hands everything is closed: that is not the event's fault, and the next start hears it. */
    @Test
    void nothingIsParkedByAServiceThatEnds() throws Exception {
        var id = records.assessed(patient, 5);
        var ending = inbox(Duration.ofMinutes(3));
        var closed = new EventListener() {
            @Override
            public String name() {
                return heard.name();
            }

            @Override
            public void hear(Event<?> event) {
                ending.end();
                throw new IllegalStateException("the session factory is closed");
            }
        };

        assertThatThrownBy(() -> ending.take(closed, records.all())).hasMessageContaining("closed");

        assertThat(database.read("select reason from parked_event")).isEmpty();
        inbox(Duration.ofMinutes(3)).take(heard, records.all());
        assertThat(heard.eventIds()).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0A000", "42703", "42P01", "23502", "XX000"})
    void whatMayBeTheSchemasFaultIsTriedAgain(String state) throws Exception {
        var ids = List.of(records.assessed(patient, 5), records.assessed(patient, 0));
        inbox(Duration.ofMinutes(3)).take(failing(state, 4), records.all());

        assertThat(database.read("select reason from parked_event")).isEmpty();
        assertThat(heard.eventIds()).containsExactlyElementsOf(ids);
    }

    @Test
    void whatStaysUnclearIsParkedInTheEnd() throws Exception {
        var id = records.assessed(patient, 5);
        inbox(Duration.ofMillis(300)).take(failing("42703", Integer.MAX_VALUE), records.all());

        assertThat(database.read("select event_id from parked_event")).containsExactly(id);
    }

    @Test
    void whatIsClearlyTheEventsFaultIsParkedAtOnce() throws Exception {
        var id = records.assessed(patient, 5);
        inbox(Duration.ofDays(1)).take(failing("23514", 1), records.all());

        assertThat(database.read("select event_id from parked_event")).containsExactly(id);
    }

    @Test
    void aStatementRunsAgainAfterAColumnWasAddedUnderIt() throws Exception {
        var every = new EventListener() {
            @Override
            public String name() {
                return heard.name();
            }

            @Override
            public void hear(Event<?> event) {
                heard.hear(event);
                try (var wrong = PlainTransactions.current().prepareStatement("select nothing_yet from heard")) {
                    wrong.executeQuery();
                } catch (SQLException e) {
                    addColumn();
                    throw new IllegalStateException(e);
                }
            }
        };
        var id = records.assessed(patient, 5);
        inbox(Duration.ofMinutes(3)).take(every, records.all());

        assertThat(heard.eventIds()).containsExactly(id);
    }

    private void addColumn() {
        Thread.ofPlatform().start(() -> {
            try {
                postgres.asOwner(database).run("alter table heard add column if not exists nothing_yet text");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void anEventOfALaterTypeIsKeptOnceAndHoldsNobodyUp() throws Exception {
        records.add(patient.toString(), LATER.formatted("later-1"));
        var danger = records.assessed(patient, 5);
        records.add(patient.toString(), LATER.formatted("later-1"));
        inbox(Duration.ofMinutes(3)).take(heard, records.all());

        assertThat(heard.eventIds()).containsExactly(danger);
        assertThat(database.read("select event_id || ' ' || type || ' ' || key from event_of_later_type"))
                .containsExactly("later-1 org.careline.from-later.v7 " + patient);
        assertThat(database.count("select count(*) from parked_event")).isZero();
    }

    @Test
    void theFirstBuildThatKnowsTheTypeHearsWhatWasKeptInOrder() throws Exception {
        var inbox = inbox(Duration.ofMinutes(3));
        var first = records.assessed(patient, 3);
        var second = records.assessed(patient, 5);
        keep(first, records.all().get(0).value());
        keep("still-later", LATER.formatted("still-later"));
        keep(second, records.all().get(1).value());

        inbox.hearWhatWasKept();

        assertThat(heard.eventIds()).containsExactly(first, second);
        assertThat(database.read("select event_id from event_of_later_type")).containsExactly("still-later");
    }

    @Test
    void whatWasKeptAndCannotBeHeardIsParkedWithAnAlarmAndWhatFollowsBehindIt() throws Exception {
        var inbox = inbox(Duration.ofMinutes(3));
        var danger = records.assessed(patient, 5);
        keep("broken", "{\"specversion\":\"1.0\",\"type\":\"org.careline.risk-level-assessed.v1\"}");
        keep(danger, records.all().getFirst().value());

        inbox.hearWhatWasKept();

        assertThat(heard.eventIds()).isEmpty();
        assertThat(database.read("select event_id from parked_event order by id"))
                .containsExactly("broken", danger);
        assertThat(inbox.alarms()).extracting(EventParked::behind).containsExactly(false, true);
    }

    /** As a build that did not know the type has kept it. */
    private void keep(String id, String payload) throws SQLException {
        database.run(
                """
                insert into event_of_later_type (listener, topic, key, event_id, type, payload)
                values ('heard-table', 'followup.assessments', ?, ?, ?, ?)""",
                patient.toString(),
                id,
                payload.contains("from-later")
                        ? "org.careline.from-later.v7"
                        : EventType.RISK_LEVEL_ASSESSED.wireName(),
                payload);
    }
}
