package org.careline.followup.console.patient;

import java.util.List;
import java.util.UUID;
import org.careline.followup.caseload.PatientInCare;
import org.careline.followup.greenchannel.GreenChannelView;
import org.careline.followup.receivers.ReceiverView;
import org.careline.followup.visit.VisitView;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * One patient as the doctor needs to know before the visit 患者随访概况.
 *
 * @param care null: the patient has moved out of the caller's areas, only the caller's own visits are seen
 * @param open alerts of the visits shown that nobody signed yet
 */
public record PatientSheet(
        UUID patient,
        @Nullable PatientInCare care,
        CursorPage<VisitView> visits,
        LevelCurve curve,
        List<OpenAlert> open,
        @Nullable GreenChannelView greenChannel) {

    /** An alert not signed yet, and the visit it is about. */
    public record OpenAlert(UUID visit, ReceiverView receiver) {}

    static PatientSheet of(UUID patient, @Nullable PatientInCare care, CursorPage<VisitView> visits) {
        return new PatientSheet(
                patient,
                care,
                visits,
                LevelCurve.of(visits.items()),
                visits.items().stream()
                        .flatMap(visit -> visit.receivers().stream()
                                .filter(ReceiverView::isWaitedFor)
                                .map(receiver -> new OpenAlert(visit.id(), receiver)))
                        .toList(),
                visits.items().stream()
                        .map(VisitView::greenChannel)
                        .filter(channel -> channel != null && channel.isOpen())
                        .findFirst()
                        .orElse(null));
    }
}
