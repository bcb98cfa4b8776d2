package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.careline.followup.domain.Whereabouts;
import org.careline.followup.greenchannel.GreenChannelView;
import org.careline.followup.greenchannel.GreenChannels;
import org.careline.followup.greenchannel.Transfer;
import org.careline.followup.proposal.Telling;
import org.careline.followup.proposal.ToldView;
import org.careline.followup.receivers.Receivers;
import org.jspecify.annotations.Nullable;

/** Puts beside a visit who will be told, who was, and where the patient is now. */
@ApplicationScoped
class VisitViews {
    private final Telling telling;
    private final Receivers receivers;
    private final GreenChannels greenChannels;

    VisitViews(Telling telling, Receivers receivers, GreenChannels greenChannels) {
        this.telling = telling;
        this.receivers = receivers;
        this.greenChannels = greenChannels;
    }

    /** Nobody can have been told of it yet. */
    VisitView justRecorded(VisitEntity visit, List<ToldView> willBeTold) {
        return VisitView.from(visit, willBeTold, List.of(), null, VisitDetails.from(visit));
    }

    VisitView whole(VisitEntity visit) {
        var told = receivers.of(List.of(visit.assessment)).getOrDefault(visit.assessment, List.of());
        var transfers = greenChannels.of(visit.patient);
        return VisitView.from(visit, willBeTold(visit), told, greenChannel(visit, transfers), VisitDetails.from(visit));
    }

    /** The visits of one patient, without what was entered in them. */
    List<VisitView> list(List<VisitEntity> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        var told = receivers.of(visits.stream().map(visit -> visit.assessment).toList());
        var transfers = greenChannels.of(visits.getFirst().patient);
        return visits.stream()
                .map(visit -> VisitView.from(
                        visit,
                        List.of(),
                        told.getOrDefault(visit.assessment, List.of()),
                        greenChannel(visit, transfers),
                        null))
                .toList();
    }

    List<ToldView> willBeTold(VisitEntity visit) {
        if (!visit.dangerLevel().isTold() || !visit.isStanding()) {
            return List.of();
        }
        return telling.of(
                visit.residenceArea, new Whereabouts(visit.inHospital, visit.placeNow), visit.assessingOrganisation);
    }

    private static @Nullable GreenChannelView greenChannel(VisitEntity visit, List<Transfer> transfers) {
        if (!visit.dangerLevel().isTold()) {
            return null;
        }
        return GreenChannels.taking(transfers, visit.assessment, visit.recordedAt)
                .orElse(null);
    }
}
