package org.careline.registry.directory.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Places;
import org.careline.registry.directory.proposal.ProposalView;
import org.careline.registry.domain.Tenure;
import org.jspecify.annotations.Nullable;

/** Lays out proposals for the reader: names for codes, without what is over. */
@ApplicationScoped
class ProposalCards {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Bodies bodies;
    private final Places places;
    private final Clock clock;

    ProposalCards(Bodies bodies, Places places, Clock clock) {
        this.bodies = bodies;
        this.places = places;
        this.clock = clock;
    }

    ProposalCard of(ProposalView proposal) {
        var names = bodies.names(proposal.changes().stream()
                .flatMap(change -> Stream.concat(change.present().stream(), change.holders().stream()))
                .map(Holder::organisation)
                .distinct()
                .toList());
        return new ProposalCard(
                proposal,
                minute(proposal.proposedAt()),
                minute(proposal.expiresAt()),
                minute(proposal.decidedAt()),
                proposal.changes().stream().map(change -> line(change, names)).toList());
    }

    private ProposalCard.Line line(ProposalView.ChangeView change, Map<String, String> names) {
        return new ProposalCard.Line(
                change.duty(),
                change.area(),
                places.name(change.area()),
                named(change.present(), names),
                named(change.holders(), names));
    }

    private List<Tenure> named(List<Holder> holders, Map<String, String> names) {
        var today = LocalDate.now(clock);
        return holders.stream()
                .filter(holder -> holder.to() == null || holder.to().isAfter(today))
                .sorted(Comparator.comparing(Holder::from).thenComparing(Holder::rank))
                .map(holder -> new Tenure(
                        names.getOrDefault(holder.organisation(), holder.organisation()),
                        holder.rank(),
                        holder.from(),
                        holder.to()))
                .toList();
    }

    private static String minute(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : MINUTE.format(moment);
    }
}
