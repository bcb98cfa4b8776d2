package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * The laws of the relay, over random histories of its real classes: outcomes and delays of every kind, pauses, relays that
 * end, die or are held up with rows under way while another one takes over. What is marked and was not acknowledged fails
 * in each of them.
 */
class RelayLawsTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Step.histories();
    }

    private static Simulation play(List<Step> history, int batchSize) {
        var simulation = new Simulation(batchSize);
        history.forEach(step -> step.play(simulation));
        simulation.settle();
        return simulation;
    }

    @Property
    void everyRowIsToldInTheEnd(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 6) int batch) {
        var simulation = play(history, batch);

        assertThat(simulation.settled()).isTrue();
        assertThat(simulation.outbox.told).containsExactlyInAnyOrderElementsOf(simulation.outbox.events.keySet());
    }

    @Property
    void eachLaneIsHeardInItsOrder(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 6) int batch) {
        var simulation = play(history, batch);

        for (var lane : Step.LANES) {
            assertThat(simulation.ids(lane, 0).stream().distinct().toList()).isSorted();
        }
    }

    @Property
    void aCompactedTopicNeverGoesBack(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 6) int batch) {
        var simulation = play(history, batch);

        for (var lane : Step.LANES) {
            if (Simulation.COMPACTED.contains(lane.topic())) {
                assertThat(simulation.ids(lane, 0)).isSorted();
            }
        }
    }

    @Property
    void whatIsAskedForIsToldAgain(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 6) int batch) {
        var simulation = play(history, batch);

        for (var owed : simulation.owedAgain()) {
            var id = Simulation.COMPACTED.contains(owed.topic()) ? simulation.outbox.newest(owed.lane()) : owed.id();
            if (!simulation.kafka.refusedForGood.contains(id)) {
                assertThat(simulation.ids(owed.lane(), simulation.askedAt())).contains(id);
            }
        }
    }

    /** Whoever has lost everything hears a lane in its order, what is new in it too. */
    @Property
    void aReplayKeepsTheOrderOfALane(
            @ForAll("histories") List<Step> history, @ForAll @IntRange(min = 1, max = 6) int batch) {
        var simulation = play(history, batch);

        assumeThat(simulation.anyEndedUncleanly).isFalse();
        for (var lane : Step.LANES) {
            var owed = simulation.owedAgain().stream()
                    .filter(row -> row.lane().equals(lane))
                    .map(OutboxRow::id)
                    .toList();
            var heard = simulation.ids(lane, simulation.noticedAt()).stream()
                    .filter(id -> owed.isEmpty() || id >= owed.getFirst())
                    .distinct()
                    .toList();
            assertThat(heard).isSorted();
        }
    }
}
