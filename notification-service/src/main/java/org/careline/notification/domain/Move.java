package org.careline.notification.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/**
 * What changes when the residence or a duty moves to another body while alerts of an assessment are open 改派: the body
 * that has the duty no longer is told so, the one that has it now is told (rules 17.2).
 *
 * @param kept stay where they are, in the area given
 */
public record Move(List<UUID> withdrawn, List<Raised> raised, List<Kept> kept) {

    /**
     * An alert of the assessment that was not taken back.
     *
     * @param organisation null: nobody had the duty
     */
    public record Standing(
            UUID alert, Address address, @Nullable String organisation, boolean copy, boolean signed) {
        boolean isFor(Receiver receiver) {
            return copy == receiver.copy() && Objects.equals(organisation, receiver.organisation());
        }

        boolean isAccountable() {
            return !copy;
        }
    }

    /** @param instead the accountable alert it takes the place of; null: there was none */
    public record Raised(Receiver receiver, @Nullable UUID instead) {}

    public record Kept(UUID alert, String area) {}

    private record Slot(Duty duty, Place place) {
        static Slot of(Address address) {
            return new Slot(address.duty(), address.place());
        }
    }

    /** What the accountable body has signed stays with it: it knows, and acts. */
    public static Move between(List<Standing> standing, List<Receiver> receivers) {
        var slots = new LinkedHashMap<Slot, List<Receiver>>();
        standing.forEach(alert -> slots.putIfAbsent(Slot.of(alert.address()), new ArrayList<>()));
        receivers.forEach(receiver -> slots.computeIfAbsent(Slot.of(receiver.address()), _ -> new ArrayList<>())
                .add(receiver));
        var move = new Move(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        slots.forEach((slot, wanted) -> move.add(
                standing.stream()
                        .filter(alert -> Slot.of(alert.address()).equals(slot))
                        .toList(),
                wanted));
        return move;
    }

    private void add(List<Standing> before, List<Receiver> wanted) {
        if (before.stream().anyMatch(alert -> alert.isAccountable() && alert.signed())) {
            return;
        }
        for (var alert : before) {
            wanted.stream()
                    .filter(alert::isFor)
                    .findFirst()
                    .ifPresentOrElse(
                            receiver -> kept.add(
                                    new Kept(alert.alert(), receiver.address().area())),
                            () -> withdrawn.add(alert.alert()));
        }
        wanted.stream()
                .filter(receiver -> before.stream().noneMatch(alert -> alert.isFor(receiver)))
                .forEach(receiver -> raised.add(new Raised(receiver, instead(before, receiver))));
    }

    private static @Nullable UUID instead(List<Standing> before, Receiver receiver) {
        return Optional.of(receiver).filter(one -> !one.copy()).stream()
                .flatMap(_ -> before.stream().filter(Standing::isAccountable))
                .map(Standing::alert)
                .findFirst()
                .orElse(null);
    }
}
