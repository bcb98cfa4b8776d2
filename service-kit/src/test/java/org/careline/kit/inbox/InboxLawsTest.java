package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.careline.kit.inbox.SimulatedReplicas.Deed;
import org.careline.kit.inbox.SimulatedReplicas.Kind;

/**
 * The laws of hearing, over whatever may happen to two replicas, their database and their log: in the database that
 * survives each event's work is done once, and in order for its key.
 */
@AddLifecycleHook(LawTries.class)
class InboxLawsTest {

    @BeforeContainer
    static void quietly() {
        Logger.getLogger("org.careline.kit.inbox").setLevel(Level.OFF);
    }

    /**
     * The log or the database loses what it knew, not both at once. What nobody can read the relay did not tell, and does
     * not tell again when the log is lost.
     */
    @Provide
    Arbitrary<List<Deed>> histories() {
        return Arbitraries.oneOf(
                without(Kind.LOSE_LOG),
                without(Kind.SET_BACK, Kind.SET_BACK_BETWEEN, Kind.SET_BACK_IN_SETTLING, Kind.TELL_UNREADABLE));
    }

    private static Arbitrary<List<Deed>> without(Kind... kinds) {
        return deeds(
                Arbitraries.of(Kind.values()).filter(each -> !List.of(kinds).contains(each)));
    }

    @Provide
    Arbitrary<List<Deed>> quiet() {
        return deeds(Arbitraries.of(Kind.TELL, Kind.TELL_AGAIN, Kind.POLL, Kind.SETTLE, Kind.CHANGE_LEADER));
    }

    private static Arbitrary<List<Deed>> deeds(Arbitrary<Kind> kinds) {
        var weighted = Arbitraries.oneOf(kinds, Arbitraries.of(Kind.TELL, Kind.TELL, Kind.POLL, Kind.POLL));
        var number = Arbitraries.integers().between(0, 11);
        return Combinators.combine(weighted, number, number, number)
                .as(Deed::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void eachEventsWorkIsDoneOnceAndInOrderInTheDatabaseThatSurvives(
            @ForAll("histories") List<Deed> history, @ForAll boolean needsOrder, @ForAll boolean anew) {
        var replicas = new SimulatedReplicas(needsOrder);
        history.forEach(replicas::does);
        replicas.comeToRest(anew);

        replicas.keys().forEach(key -> {
            assertThat(replicas.heardOrParked(key)).as("done once").doesNotHaveDuplicates();
            assertThat(replicas.heard(key)).as("in order").isEqualTo(replicas.owedToBeHeard(key));
            assertThat(replicas.parked(key)).as("parked in order").isEqualTo(replicas.owedToBeParked(key));
            assertThat(replicas.later(key)).as("kept").isEqualTo(replicas.owedToBeKept(key));
        });
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void inTheEndTheDatabaseSaysThatAllWasHeard(@ForAll("histories") List<Deed> history, @ForAll boolean anew) {
        var replicas = new SimulatedReplicas(false);
        history.forEach(replicas::does);
        replicas.comeToRest(anew);

        IntStream.range(0, SimulatedTopic.PARTITIONS)
                .forEach(partition ->
                        assertThat(replicas.place(partition).next()).isEqualTo(replicas.end(partition)));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
    void withoutAnyFaultNothingIsEverReadBeside(@ForAll("quiet") List<Deed> history) {
        var replicas = new SimulatedReplicas(false);
        history.forEach(replicas::does);
        replicas.comeToRest(false);

        assertThat(replicas.readBeside()).isZero();
        assertThat(replicas.gaps()).isEmpty();
    }
}
