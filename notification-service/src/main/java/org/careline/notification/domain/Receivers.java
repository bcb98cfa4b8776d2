package org.careline.notification.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.events.EscalationReason;
import org.jspecify.annotations.Nullable;

/**
 * One accountable receiver for each address, plus copies; where nobody has the duty, its own line goes up (rules 17.2).
 *
 * @param holders by address, those of the longest area prefix that has any
 * @param bodies those of the lines above whose area holds one of the addresses
 */
public record Receivers(Map<Address, List<Holder>> holders, Collection<Body> bodies) {

    public List<Receiver> of(Whereabouts whereabouts) {
        var told = new LinkedHashMap<String, Receiver>();
        whereabouts.addresses().stream()
                .flatMap(address -> at(address).stream())
                .forEach(receiver -> told.putIfAbsent(onceEach(receiver), receiver));
        return List.copyOf(told.values());
    }

    public List<Receiver> at(Address address) {
        var holding = holders.getOrDefault(address, List.of());
        if (holding.isEmpty()) {
            return List.of(upTheLine(address));
        }
        var receivers = new ArrayList<Receiver>();
        for (var holder : holding) {
            receivers.add(receiver(address, holder, !receivers.isEmpty()));
        }
        return List.copyOf(receivers);
    }

    private static Receiver receiver(Address address, Holder holder, boolean copy) {
        return new Receiver(
                address,
                holder.body().code(),
                copy,
                Line.standsIn(address.duty(), holder) ? EscalationReason.NO_HOLDER : null);
    }

    private Receiver upTheLine(Address address) {
        @Nullable
        String next = Line.nearest(address.duty(), address.area(), bodies)
                .map(Body::code)
                .orElse(null);
        return new Receiver(address, next, false, EscalationReason.NO_HOLDER);
    }

    /** The station that has both the home and the place now is told once. */
    private static String onceEach(Receiver receiver) {
        return receiver.organisation() == null
                ? receiver.address().toString()
                : receiver.address().duty() + " " + receiver.organisation();
    }

    /** Not signed in time: the body's own parent, else the nearest of the line above it. */
    public static Optional<String> above(Address address, Body body, Collection<Body> bodies) {
        if (body.parent() != null) {
            return Optional.of(body.parent());
        }
        var higher = bodies.stream()
                .filter(other -> Line.isAbove(address.duty(), other, body))
                .toList();
        return Line.nearest(address.duty(), address.area(), higher).map(Body::code);
    }
}
