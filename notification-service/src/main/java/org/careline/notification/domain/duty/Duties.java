package org.careline.notification.domain.duty;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.events.EscalationReason;

/**
 * Who has which duty today, and the lines above (rules 17.2).
 *
 * @param holders by slot, those of the longest area prefix that has any, by rank
 * @param organisations those of the lines above whose area holds one of the slots, and those told already
 */
public record Duties(Map<Slot, List<DutyHolder>> holders, Collection<Organisation> organisations) {

    /** One accountable for each slot, plus copies; each organisation once a duty: accountable before copy, home before place now. */
    public List<Assignment> of(List<Slot> slots) {
        var told = new LinkedHashMap<Recipient, Assignment>();
        slots.stream()
                .flatMap(slot -> in(slot).stream())
                .forEach(one -> told.merge(
                        one.recipient(), one, (first, second) -> first.copy() && !second.copy() ? second : first));
        return List.copyOf(told.values());
    }

    public Recipient accountable(Slot slot) {
        return in(slot).getFirst().recipient();
    }

    /** Not signed in time: the organisation's own parent, else the nearest of the line above it. */
    public Optional<String> above(Slot slot, String organisation) {
        var known = organisations.stream()
                .filter(one -> one.code().equals(organisation))
                .findFirst();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var parent = known.get().parent();
        if (parent != null) {
            return Optional.of(parent);
        }
        var higher = organisations.stream()
                .filter(other -> LineOfAuthority.isAbove(slot.duty(), other, known.get()))
                .toList();
        return LineOfAuthority.nearest(slot.duty(), slot.area(), higher).map(Organisation::code);
    }

    private List<Assignment> in(Slot slot) {
        var holding = holders.getOrDefault(slot, List.of());
        if (holding.isEmpty()) {
            return List.of(new Assignment(
                    LineOfAuthority.nearest(slot.duty(), slot.area(), organisations)
                            .map(nearest -> Recipient.of(slot.duty(), nearest.code()))
                            .orElseGet(() -> Recipient.nobody(slot.duty(), slot.place())),
                    slot,
                    false,
                    EscalationReason.NO_HOLDER));
        }
        var accountable = holding.getFirst();
        return holding.stream()
                .map(holder -> new Assignment(
                        Recipient.of(slot.duty(), holder.organisation().code()),
                        slot,
                        !holder.equals(accountable),
                        LineOfAuthority.standsIn(slot.duty(), holder) ? EscalationReason.NO_HOLDER : null))
                .toList();
    }
}
