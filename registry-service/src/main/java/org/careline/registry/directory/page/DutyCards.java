package org.careline.registry.directory.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Places;
import org.careline.registry.directory.HeldDuty;
import org.careline.registry.directory.JurisdictionView;
import org.careline.registry.directory.Jurisdictions;
import org.careline.registry.directory.proposal.Proposals;

/** Lays out the duties of an area with their history: what is past is seen by its dates. */
@ApplicationScoped
class DutyCards {
    private final Jurisdictions jurisdictions;
    private final Bodies bodies;
    private final Places places;
    private final Proposals proposals;
    private final Clock clock;

    DutyCards(Jurisdictions jurisdictions, Bodies bodies, Places places, Proposals proposals, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.bodies = bodies;
        this.places = places;
        this.proposals = proposals;
        this.clock = clock;
    }

    List<DutyCard> of(AreaNode node) {
        var entries = jurisdictions.entries(node.code()).stream()
                .collect(Collectors.toMap(JurisdictionView::duty, JurisdictionView::holders));
        var names = bodies.names(entries.values().stream()
                .flatMap(List::stream)
                .map(Holder::organisation)
                .toList());
        var today = LocalDate.now(clock);
        var waiting = proposals.waiting(node.code());
        return AreaTree.DUTIES.stream()
                .map(Duty::wireName)
                .map(duty -> card(
                        node,
                        duty,
                        history(entries, duty, names, today),
                        waiting.containsKey(duty) ? waiting.get(duty).toString() : ""))
                .toList();
    }

    private DutyCard card(AreaNode node, String duty, List<DutyCard.Turn> history, String waiting) {
        var present =
                node.duties().stream().filter(held -> held.duty().equals(duty)).toList();
        var inherited = present.stream()
                .filter(HeldDuty::inherited)
                .findFirst()
                .map(HeldDuty::prefix)
                .orElse("");
        return new DutyCard(duty, present, places.name(inherited), history, waiting);
    }

    private static List<DutyCard.Turn> history(
            Map<String, List<Holder>> entries, String duty, Map<String, String> names, LocalDate today) {
        return entries.getOrDefault(duty, List.of()).stream()
                .sorted(Comparator.comparing(Holder::from).reversed().thenComparing(Holder::rank))
                .map(holder -> new DutyCard.Turn(
                        names.getOrDefault(holder.organisation(), holder.organisation()),
                        holder.rank(),
                        holder.from(),
                        holder.to(),
                        state(holder, today)))
                .toList();
    }

    private static String state(Holder holder, LocalDate today) {
        if (holder.from().isAfter(today)) {
            return "coming";
        }
        return holder.to() == null || holder.to().isAfter(today) ? "now" : "past";
    }
}
