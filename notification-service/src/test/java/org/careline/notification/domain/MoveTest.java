package org.careline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careline.events.Duty;
import org.junit.jupiter.api.Test;

/** Rules 17.2: residence or duty moves while alerts are open. */
class MoveTest {
    private static final Address OLD = new Address(Duty.POLICE, Place.RESIDENCE, "230381100");
    private static final Address NEW = new Address(Duty.POLICE, Place.RESIDENCE, "230381101");
    private static final UUID ALERT = UUID.randomUUID();

    @Test
    void theNewBodyIsToldInPlaceOfTheOld() {
        var receiver = new Receiver(NEW, "new", false, null);

        var move = Move.between(List.of(standing(false)), List.of(receiver));

        assertThat(move).isEqualTo(new Move(List.of(ALERT), List.of(new Move.Raised(receiver, ALERT)), List.of()));
    }

    @Test
    void theSameBodyIsNotToldAgain() {
        var move = Move.between(List.of(standing(false)), List.of(new Receiver(NEW, "old", false, null)));

        assertThat(move).isEqualTo(new Move(List.of(), List.of(), List.of(new Move.Kept(ALERT, NEW.area()))));
    }

    @Test
    void whatIsSignedStaysWithWhoSigned() {
        var move = Move.between(List.of(standing(true)), List.of(new Receiver(NEW, "new", false, null)));

        assertThat(move).isEqualTo(new Move(List.of(), List.of(), List.of()));
    }

    @Property
    void afterAnyMovesEachDutyHasExactlyItsPresentBody(@ForAll("directories") List<List<Receiver>> directories) {
        var standing = new ArrayList<Move.Standing>();
        for (var receivers : directories) {
            var move = Move.between(standing, receivers);
            standing.removeIf(alert -> move.withdrawn().contains(alert.alert()));
            move.raised().stream().map(raised -> drawn(raised.receiver())).forEach(standing::add);

            assertThat(standing.stream().map(MoveTest::told))
                    .containsExactlyInAnyOrderElementsOf(
                            receivers.stream().map(MoveTest::told).toList());
        }
    }

    @Provide
    Arbitrary<List<List<Receiver>>> directories() {
        var organisations = Arbitraries.of("a", "b", "c", "d")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        var directory = organisations.list().ofSize(3).map(MoveTest::directory);
        return directory.list().ofMinSize(1).ofMaxSize(6);
    }

    private static List<Receiver> directory(List<List<String>> byDuty) {
        var duties = List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION);
        return Stream.of(0, 1, 2)
                .flatMap(duty -> Stream.iterate(0, i -> i + 1)
                        .limit(byDuty.get(duty).size())
                        .map(i -> new Receiver(
                                new Address(duties.get(duty), Place.RESIDENCE, "230381100"),
                                byDuty.get(duty).get(i),
                                i > 0,
                                null)))
                .toList();
    }

    private static Move.Standing drawn(Receiver receiver) {
        return new Move.Standing(
                UUID.randomUUID(), receiver.address(), receiver.organisation(), receiver.copy(), false);
    }

    private static String told(Move.Standing alert) {
        return alert.address().duty() + " " + alert.organisation() + " " + alert.copy();
    }

    private static String told(Receiver receiver) {
        return receiver.address().duty() + " " + receiver.organisation() + " " + receiver.copy();
    }

    private static Move.Standing standing(boolean signed) {
        return new Move.Standing(ALERT, OLD, "old", false, signed);
    }
}
