package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that was told stands in the inbox of who hears it; what does not is found, noted and heard. */
class ComparisonIT {
    private final Postgres postgres = Postgres.shared();
    private final Database database = postgres.newDatabase();
    private final Database owner = postgres.asOwner(database);
    private final HeardTable heard = new HeardTable(owner, database);
    private final Records records = new Records();
    private final PlainInbox inbox = new PlainInbox(database, records);
    private final UUID patient = UUID.randomUUID();
    private final List<Object> told = new ArrayList<>();

    ComparisonIT() throws SQLException {}

    private record Settings(Duration compareAllEvery) implements InboxConfig {
        @Override
        public int retentionDays() {
            return 30;
        }

        @Override
        public Duration unclearFor() {
            return Duration.ofMinutes(3);
        }

        @Override
        public Duration compareEvery() {
            return Duration.ofMinutes(1);
        }
    }

    /** A listener that keeps each fact as it hears it. */
    private record Facts(HeardTable table) implements EventListener {
        @Override
        public String name() {
            return table.name();
        }

        @Override
        public boolean needsOrder() {
            return false;
        }

        @Override
        public void hear(Event<?> event) {
            table.hear(event);
        }
    }

    private void tellAndHear(EventListener listener, int events) {
        var before = told.size();
        for (int n = 0; n < events; n++) {
            told.add(records.assessed(patient, n % 6));
        }
        inbox.take(listener, records.from(before));
    }

    private void compare(EventListener listener) {
        compare(listener, Duration.ofDays(1), 1);
    }

    private void compare(EventListener listener, Duration allEvery, int daysAfter) {
        inbox.compare(
                listener,
                new Settings(allEvery),
                Records.TOLD_AT.plusDays(daysAfter).toInstant());
    }

    private void lose(int position) throws SQLException {
        owner.run("delete from heard where event_id = ?", told.get(position));
        owner.run("delete from inbox where event_id = ?", told.get(position));
    }

    private List<Object> missed() throws SQLException {
        return database.read(
                "select event_id || ' ' || partition || ' ' || from_offset from inbox_gap where kind = 'missed' order by id");
    }

    @BeforeEach
    void itIsComparedFromNowOn() {
        tellAndHear(new Facts(heard), 2);
        compare(new Facts(heard));
    }

    @Test
    void whatWasHeardIsInOrder() throws Exception {
        tellAndHear(new Facts(heard), 3);
        compare(new Facts(heard));

        assertThat(missed()).isEmpty();
        assertThat(heard.eventIds()).isEqualTo(told);
    }

    @Test
    void whatWasToldAndNotHeardIsNotedAndHeard() throws Exception {
        tellAndHear(new Facts(heard), 3);
        lose(3);
        compare(new Facts(heard));

        assertThat(missed()).containsExactly(told.get(3) + " 0 3");
        assertThat(heard.eventIds()).containsExactlyInAnyOrderElementsOf(told);
        assertThat(database.count("select next_offset from inbox_offset")).isEqualTo(5);
    }

    @Test
    void whereOrderIsNeededItIsParkedForAPersonToDecide() throws Exception {
        tellAndHear(heard, 3);
        lose(3);
        compare(heard);

        assertThat(missed()).containsExactly(told.get(3) + " 0 3");
        assertThat(database.read("select reason from parked_event"))
                .containsExactly("missed: later ones of its key were heard");
        assertThat(inbox.alarms()).hasSize(1);
    }

    @Test
    void whatIsLostLaterIsFoundWhenAllIsComparedOnceMore() throws Exception {
        tellAndHear(new Facts(heard), 3);
        compare(new Facts(heard));
        lose(2);
        compare(new Facts(heard));
        assertThat(missed()).isEmpty();

        compare(new Facts(heard), Duration.ofSeconds(-1), 1);

        assertThat(missed()).containsExactly(told.get(2) + " 0 2");
    }

    @Test
    void whatTheInboxMayHaveForgottenIsNotMissed() throws Exception {
        tellAndHear(new Facts(heard), 3);
        lose(3);
        compare(new Facts(heard), Duration.ofDays(1), 30);

        assertThat(missed()).isEmpty();
    }

    @Test
    void whatWasPassedOverByItsTypeIsNotMissedWhenALaterBuildHearsIt() throws Exception {
        var deaf = new EventListener() {
            @Override
            public String name() {
                return heard.name();
            }

            @Override
            public boolean hears(EventType type) {
                return false;
            }

            @Override
            public void hear(Event<?> event) {
                throw new IllegalStateException("not for it");
            }
        };
        compare(deaf);
        told.add(records.assessed(patient, 3));
        inbox.take(deaf, records.from(2));
        inbox.settle();
        compare(deaf);
        compare(new Facts(heard));
        compare(new Facts(heard), Duration.ofSeconds(-1), 1);

        assertThat(missed()).isEmpty();
        tellAndHear(new Facts(heard), 1);
        lose(3);
        compare(new Facts(heard));
        assertThat(missed()).hasSize(1);
    }

    @Test
    void aLogBegunAnewIsComparedFromItsStart() throws Exception {
        tellAndHear(new Facts(heard), 3);
        compare(new Facts(heard));
        records.beginAnew();
        told.clear();
        tellAndHear(new Facts(heard), 2);
        lose(0);
        compare(new Facts(heard));

        assertThat(missed()).containsExactly(told.getFirst() + " 0 0");
    }

    @Test
    void whenItRanIsKept() throws Exception {
        owner.run("update comparison_run set ran_at = '2026-01-01'");
        compare(new Facts(heard));

        assertThat(database.read("select what from comparison_run where ran_at > now() - interval '1 minute'"))
                .containsExactly("heard");
    }
}
