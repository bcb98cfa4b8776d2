package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.junit.jupiter.api.Test;

/** The inbox knows where it stands: databases that are set back, topics that kept too little, logs begun anew. */
class StandingIT {
    private final Postgres postgres = Postgres.shared();
    private final Database database = postgres.newDatabase();
    private final HeardTable heard = new HeardTable(postgres.asOwner(database), database);
    private final Records records = new Records();
    private final PlainInbox inbox = new PlainInbox(database, records);
    private final UUID patient = UUID.randomUUID();
    private final List<Object> told = new ArrayList<>();

    StandingIT() throws SQLException {}

    private void tell(int events) {
        for (int n = 0; n < events; n++) {
            told.add(records.assessed(patient, n % 6));
        }
    }

    /** As a standby that had not got the last of it, or a restore. */
    private void setBackTo(int events) throws SQLException {
        var owner = postgres.asOwner(database);
        owner.run("delete from heard where n > " + events);
        owner.run("delete from inbox where event_id not in (select event_id from heard)");
        owner.run("update inbox_offset set next_offset = " + events);
    }

    private long next() throws SQLException {
        return database.count("select next_offset from inbox_offset");
    }

    private List<Object> gaps() throws SQLException {
        return database.read("select kind || ' ' || from_offset || ' ' || to_offset from inbox_gap order by id");
    }

    @Test
    void whereItStandsIsPartOfTheWork() throws Exception {
        tell(5);
        inbox.take(heard, records.all());

        assertThat(next()).isEqualTo(5);
        assertThat(database.read("select listener || topic || partition from inbox_offset"))
                .containsExactly("heard-tablefollowup.assessments0");
    }

    @Test
    void aDatabaseSetBackUnderARunningConsumerHearsWhatItLostBeforeWhatIsNew() throws Exception {
        tell(5);
        inbox.take(heard, records.all());
        setBackTo(2);
        tell(1);
        inbox.take(heard, records.from(5));

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(next()).isEqualTo(6);
    }

    @Test
    void aDatabaseSetBackHearsWhatItLostThoughNothingNewComes() throws Exception {
        tell(5);
        inbox.take(heard, records.all());
        setBackTo(2);
        inbox.settle();

        assertThat(heard.eventIds()).isEqualTo(told);
    }

    /** By the offset alone it lost nothing: the log that is lost was as long as the new one is. */
    @Test
    void aDatabaseSetBackIntoALogThatIsLostHearsTheNewOneFromItsStart() throws Exception {
        tell(3);
        inbox.take(heard, records.all());
        records.beginAnew();
        tell(3);
        inbox.take(heard, records.all());
        setBackTo(3);
        postgres.asOwner(database).run("update inbox_offset set leader_epoch = 0");
        tell(1);
        inbox.take(heard, records.from(3));

        assertThat(heard.eventIds()).isEqualTo(told);
    }

    @Test
    void aDatabaseSetBackBeforeItsFirstEventHearsEverything() throws Exception {
        tell(3);
        inbox.take(heard, records.all());
        setBackTo(0);
        postgres.asOwner(database).run("delete from inbox_offset");
        tell(1);
        inbox.take(heard, records.from(3));

        assertThat(heard.eventIds()).isEqualTo(told);
    }

    @Test
    void aConsumerThatStartsPastWhereTheDatabaseStandsHearsWhatLiesBetween() throws Exception {
        tell(5);
        inbox.take(heard, records.all().subList(0, 3));
        new PlainInbox(database, records).take(heard, records.from(4));

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatIsToldAgainWhileTheDatabaseWasSetBackIsHeardOnceAndInOrder() throws Exception {
        tell(4);
        inbox.take(heard, records.all());
        setBackTo(1);
        var again = records.from(2);
        again.forEach(record -> records.add(record.key(), record.value()));
        inbox.take(heard, records.from(4));

        assertThat(heard.eventIds()).isEqualTo(told);
    }

    @Test
    void aTopicThatKeptTooLittleIsSeen() throws Exception {
        tell(6);
        inbox.take(heard, records.all().subList(0, 2));
        records.forgetBefore(4);
        new PlainInbox(database, records).take(heard, records.from(5));

        assertThat(heard.eventIds()).containsExactly(told.get(0), told.get(1), told.get(4), told.get(5));
        assertThat(gaps()).containsExactly("forgotten 2 4");
    }

    @Test
    void aListenerThatIsNewToAnOldTopicMissesNothing() throws Exception {
        tell(6);
        records.forgetBefore(4);
        inbox.take(heard, records.from(5));

        assertThat(heard.eventIds()).isEqualTo(told.subList(4, 6));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aLogBegunAnewIsHeardFromItsStartAndSeen() throws Exception {
        tell(5);
        inbox.take(heard, records.all());
        records.beginAnew();
        tell(2);
        inbox.take(heard, records.all());

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(gaps()).containsExactly("begun-anew 0 5");
        assertThat(next()).isEqualTo(2);
    }

    @Test
    void whatComesAgainTogetherWithWhatAnotherLeaderWroteIsNoLogBegunAnew() throws Exception {
        tell(3);
        inbox.take(heard, records.all());
        records.changeLeader();
        tell(2);
        new PlainInbox(database, records).take(heard, records.from(1));

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void aLogThatLostItsEndIsHeardAnew() throws Exception {
        tell(3);
        inbox.take(heard, records.all());
        records.loseLast(1);
        tell(2);
        inbox.take(heard, records.from(1));

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(gaps()).containsExactly("begun-anew 0 3");
    }

    @Test
    void aLogThatEndsEarlierForAMomentWasNotBegunAnew() throws Exception {
        tell(5);
        inbox.take(heard, records.all());
        records.hideLast(2);
        inbox.settle();
        records.hideLast(0);
        inbox.settle();

        assertThat(gaps()).isEmpty();
        assertThat(next()).isEqualTo(5);
    }

    @Test
    void nothingIsPassedOverBecauseTheEndIsNotKnownYet() throws Exception {
        tell(5);
        inbox.take(heard, records.all());
        setBackTo(1);
        tell(1);
        records.hideLastForOneLook(3);
        inbox.take(heard, records.from(5));

        assertThat(heard.eventIds()).isEqualTo(told);
    }

    @Test
    void aLogThatGoesOnEndingEarlierWasBegunAnew() throws Exception {
        tell(5);
        inbox.take(heard, records.all());
        records.beginAnew();
        tell(2);
        for (int look = 0; look < Course.LOOKS_AT_A_SHORT_LOG; look++) {
            inbox.settle();
        }

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(gaps()).containsExactly("begun-anew 0 5");
    }

    @Test
    void whatIsNotHeardCostsNoTransactionAndIsPassedInTheNextLook() throws Exception {
        var deaf = new EventListener() {
            @Override
            public String name() {
                return "deaf";
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
        tell(5);
        inbox.take(deaf, records.all());
        assertThat(database.count("select count(*) from inbox_offset")).isZero();

        inbox.settle();

        assertThat(next()).isEqualTo(5);
        assertThat(database.count("select count(*) from inbox")).isZero();
    }

    @Test
    void aReplicaThatIsLateWithWhatAnotherHasHeardTakesNothingBack() throws Exception {
        tell(6);
        var other = new PlainInbox(database, records);
        inbox.take(heard, records.all().subList(0, 2));
        other.take(heard, records.all());
        inbox.take(heard, records.all().subList(2, 4));

        assertThat(heard.eventIds()).isEqualTo(told);
        assertThat(next()).isEqualTo(6);
    }
}
