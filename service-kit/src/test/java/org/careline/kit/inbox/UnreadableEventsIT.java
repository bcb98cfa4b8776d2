package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.careline.kit.json.EventJson;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.junit.jupiter.api.Test;

/** One event that cannot be read never silences a patient: what comes after it is heard, marked incomplete 有未读事件. */
class UnreadableEventsIT {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T10:00:00+08:00");
    private static final Decision DECISION = new Decision("operations", "an-operator", NOW, "sealed");

    private final Database database = Postgres.shared().newDatabase();
    private final HeardTable heard = new HeardTable(Postgres.shared().asOwner(database), database);
    private final Listener facts = new Listener(false);
    private final Listener ordered = new Listener(true);
    private final PlainInbox inbox = new PlainInbox(database);
    private final Records records = new Records();
    private final UUID patient = UUID.randomUUID();
    private final ParkedEvents parked =
            new ParkedEvents(new PlainTransactions(database), new EventJson(), List.of(facts, ordered));

    UnreadableEventsIT() throws SQLException {}

    /** Cannot hear of level 2 until it is healed. */
    private final class Listener implements EventListener {
        private final boolean needsOrder;
        private final List<Boolean> incomplete = new ArrayList<>();
        private boolean healed;

        private Listener(boolean needsOrder) {
            this.needsOrder = needsOrder;
        }

        @Override
        public String name() {
            return needsOrder ? "ordered" : "facts";
        }

        @Override
        public boolean needsOrder() {
            return needsOrder;
        }

        @Override
        public void hear(Event<?> event) {
            if (event.data() instanceof RiskLevelAssessed assessed && assessed.level() == 2 && !healed) {
                throw new IllegalStateException("cannot hear of level 2");
            }
            incomplete.add(parked.isIncomplete(List.of(name()), event.data().key()));
            heard.hear(event);
        }
    }

    private long onlyParked() {
        return parked.page(0, 10).getFirst().id();
    }

    @Test
    void aLevel5BehindAnUnreadableEventIsToldAllTheSameMarkedIncomplete() throws Exception {
        records.add(patient.toString(), "{ this is no event");
        var danger = records.assessed(patient, 5);
        inbox.take(facts, records.all());

        assertThat(heard.eventIds()).containsExactly(danger);
        assertThat(facts.incomplete).containsExactly(true);
        assertThat(inbox.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.key()).isEqualTo(patient.toString());
            assertThat(alarm.topic()).isEqualTo("followup.assessments");
            assertThat(alarm.behind()).isFalse();
        });
    }

    @Test
    void aLevel5BehindOneThatCannotBeHeardIsToldAllTheSame() throws Exception {
        records.assessed(patient, 2);
        var danger = records.assessed(patient, 5);
        inbox.take(facts, records.all());

        assertThat(heard.eventIds()).containsExactly(danger);
        assertThat(facts.incomplete).containsExactly(true);
        assertThat(parked.page(0, 10)).hasSize(1);
    }

    @Test
    void onlyTheListenersAskedForAndTheirKeyAreIncomplete() {
        records.add(patient.toString(), "unreadable");
        inbox.take(facts, records.all());

        var other = UUID.randomUUID().toString();
        assertThat(parked.isIncomplete(List.of("ordered"), patient.toString())).isFalse();
        assertThat(parked.isIncomplete(List.of("facts"), other)).isFalse();
        assertThat(parked.incomplete(List.of("facts", "ordered"), List.of(patient.toString(), other)))
                .isEqualTo(Set.of(patient.toString()));
    }

    @Test
    void whatNeedsNoOrderIsReplayedEachAloneAndAStubbornOneHoldsNothingUp() throws Exception {
        records.assessed(patient, 2);
        records.add(patient.toString(), "unreadable");
        records.assessed(patient, 2);
        inbox.take(facts, records.all());
        var second = parked.lines(0, 10).get(2);
        assertThat(second.first()).as("can be heard alone").isTrue();

        facts.healed = true;
        assertThat(parked.replayOne(second.id()).heard()).isEqualTo(1);
        var all = parked.replay(onlyParked());

        assertThat(all.heard()).isEqualTo(1);
        assertThat(all.reason()).contains("JsonParseException");
        assertThat(heard.eventIds()).hasSize(2);
        assertThat(parked.page(0, 10)).hasSize(1);
    }

    @Test
    void whereOrderIsNeededOnlyTheFirstIsReplayedAlone() {
        records.assessed(patient, 2);
        records.assessed(patient, 3);
        inbox.take(ordered, records.all());

        assertThatThrownBy(() -> parked.replayOne(parked.page(0, 10).getLast().id()))
                .isInstanceOf(RefusedException.class)
                .hasMessage("STANDS_BEHIND");
    }

    @Test
    void whatIsSetAsideIsKeptAndNothingWaitsBehindIt() throws Exception {
        records.add(patient.toString(), "unreadable");
        var danger = records.assessed(patient, 5);
        inbox.take(ordered, records.all());
        var id = onlyParked();

        var outcome = parked.goOn(parked.setAside(id, DECISION));

        assertThat(outcome).isEqualTo(new SetAsideView(1, new ReplayView("ordered", patient.toString(), 1, null)));
        assertThat(heard.eventIds()).containsExactly(danger);
        assertThat(parked.isIncomplete(List.of("ordered"), patient.toString())).isFalse();
        assertThat(parked.figures()).isEqualTo(new ParkedFigures(0, 0, 1));
        assertThat(parked.setAside(0, 10)).singleElement().satisfies(setAside -> {
            assertThat(setAside.event().id()).isEqualTo(id);
            assertThat(setAside.decision().subject()).isEqualTo("an-operator");
            assertThat(setAside.decision().at()).isEqualTo(NOW);
        });
        assertThatThrownBy(() -> parked.setAside(id, DECISION)).isInstanceOf(NotThereException.class);
    }

    @Test
    void allOfAKeyAreSetAsideAtOnce() throws Exception {
        records.add(patient.toString(), "unreadable");
        records.add(patient.toString(), "unreadable too");
        inbox.take(facts, records.all());

        assertThat(parked.setAsideKey(onlyParked(), DECISION).setAside()).isEqualTo(2);
        assertThat(parked.page(0, 10)).isEmpty();
    }

    @Test
    void aWithdrawalToldByAnotherServiceIsNeverHeardAndHoldsNobodyUp() throws Exception {
        var forged = new Event<>(
                UUID.randomUUID().toString(),
                EventType.RISK_LEVEL_ASSESSED,
                "/registry",
                NOW,
                Assessments.of(patient, 1));
        records.add(patient.toString(), new EventJson().write(forged));
        records.add(patient.toString(), """
                {"specversion":"1.0","id":"2","type":"org.careline.risk-level-assessed.v1","source":"/elsewhere",
                 "time":"2026-11-20T10:00:00Z","data":{}}""");
        var danger = records.assessed(patient, 5);
        inbox.take(ordered, records.all());

        assertThat(heard.eventIds()).containsExactly(danger);
        assertThat(ordered.incomplete).containsExactly(false);
        assertThat(inbox.alarms()).isEmpty();
        assertThat(parked.figures()).isEqualTo(new ParkedFigures(0, 2, 0));
        assertThat(parked.page(0, 10)).allMatch(ParkedEventView::forged);
        assertThat(parked.lines(0, 10)).noneMatch(ParkedLine::first);
        assertThatThrownBy(() -> parked.replay(onlyParked())).hasMessage("FORGED_EVENT");
        assertThatThrownBy(() -> parked.replayOne(onlyParked())).hasMessage("FORGED_EVENT");
        assertThat(parked.setAside(onlyParked(), DECISION).setAside()).isEqualTo(1);
    }

    @Test
    void aForgedEventDoesNotTakeTheIdOfTheRealOne() throws Exception {
        var real = records.assessed(patient, 5);
        var forged = records.all().getFirst().value().replace("\"/followup\"", "\"/registry\"");
        var both = new Records();
        both.add(patient.toString(), forged);
        both.add(patient.toString(), records.all().getFirst().value());
        inbox.take(facts, both.all());

        assertThat(heard.eventIds()).containsExactly(real);
    }

    @Test
    void aTypeOfAnotherTopicIsForged() throws Exception {
        var json = new EventJson();
        var misplaced = new Event<>(
                UUID.randomUUID().toString(),
                EventType.RISK_LEVEL_ASSESSED,
                "/registry",
                NOW,
                Assessments.of(patient, 1));

        var arrival = Arrival.of(
                        new org.apache.kafka.clients.consumer.ConsumerRecord<>(
                                "registry.patients", 3, 7, patient.toString(), json.write(misplaced)),
                        facts,
                        json)
                .orElseThrow();

        assertThat(arrival.content()).isInstanceOf(Arrival.Forged.class);
        assertThat(arrival.eventId()).isEqualTo("registry.patients/3/7");
    }

    @Test
    void aRecordWithNulIsParkedByItsPlaceInHexAndStopsNobody() throws Exception {
        var withNulInItsId = records.assessed(patient, 3);
        var escaped = records.all().getFirst().value().replace(withNulInItsId, "a\\u0000b");
        var raw = new Records();
        raw.add(patient.toString(), escaped);
        raw.add(patient.toString(), "\0 raw");
        raw.add("a\0key", "\0 raw");
        raw.add("k".repeat(5000), "too long a key for an index");
        raw.add(patient.toString(), escaped.replace("a\\u0000b", "x".repeat(5000)));
        raw.add(patient.toString(), escaped.replace("a\\u0000b", "a\\ud800b"));
        var danger = raw.assessed(patient, 5);
        inbox.take(facts, raw.all());

        assertThat(heard.eventIds()).containsExactly(danger);
        assertThat(database.read("select event_id from parked_event order by id"))
                .containsExactlyElementsOf(List.of(0, 1, 2, 3, 4, 5).stream()
                        .map(n -> "followup.assessments/0/" + n)
                        .toList());
        assertThat(database.read("select payload from parked_event order by id").get(1))
                .isEqualTo("hex:0020726177");
        var line = parked.page(0, 10).get(1);
        assertThat(parked.replayOne(line.id()).reason()).contains("JsonParseException");
    }
}
