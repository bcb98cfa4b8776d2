package org.careline.notification.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.EpisodeCloseReason;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.web.Ids;
import org.careline.notification.alert.Alert;
import org.careline.notification.alert.Alerts;
import org.careline.notification.domain.Episode;
import org.careline.notification.domain.Occasion;
import org.careline.notification.domain.Telling;
import org.careline.notification.domain.Whereabouts;
import org.careline.notification.patient.Patient;
import org.careline.notification.patient.Patients;
import org.careline.notification.retarget.Retargeting;
import org.jspecify.annotations.Nullable;

/** Opens, keeps and closes a patient's episode 警情过程 (rules 17.1), inside the transaction of the event heard. */
@ApplicationScoped
class Episodes {
    private final Patients patients;
    private final EpisodeTable table;
    private final Tellings tellings;
    private final Retargeting retargeting;
    private final Alerts alerts;
    private final Outbox outbox;
    private final Clock clock;

    Episodes(
            Patients patients,
            EpisodeTable table,
            Tellings tellings,
            Retargeting retargeting,
            Alerts alerts,
            Outbox outbox,
            Clock clock) {
        this.patients = patients;
        this.table = table;
        this.tellings = tellings;
        this.retargeting = retargeting;
        this.alerts = alerts;
        this.outbox = outbox;
        this.clock = clock;
    }

    void assessed(RiskLevelAssessed event) {
        var patient = patients.hear(event.patient(), event.patientVersion(), event.residenceArea(), null);
        if (patient.moved()) {
            retargeting.of(patient);
        }
        var open = table.open(event.patient(), event.assessment());
        if (open.known()) {
            return;
        }
        var replaced = event.replaces();
        if (replaced == null) {
            hear(event, patient, open.episode(), open.toDomain(), List.of());
            return;
        }
        var takenBack = table.takeBack(replaced);
        alerts.withdraw(takenBack, AlertWithdrawalReason.CORRECTED);
        hear(event, patient, open.episode(), open.toDomain().without(replaced), takenBack);
    }

    private void hear(
            RiskLevelAssessed event,
            Patient patient,
            @Nullable UUID openEpisode,
            Episode episode,
            List<Alert> takenBack) {
        var stays = openEpisode == null ? Ids.next() : openEpisode;
        var heard = AssessmentRow.from(event, stays, patient.residence());
        var assessment = heard.toDomain();
        var telling = takenBack.isEmpty() ? episode.hear(assessment) : episode.hearCorrected(assessment);
        if (telling instanceof Telling.Danger danger) {
            danger(heard, danger, patient, openEpisode == null, takenBack);
            return;
        }
        if (!takenBack.isEmpty()) {
            tellings.quietly(
                    heard, takenBack.getFirst().episode(), Occasion.TAKEN_BACK, AlertCause.CORRECTED, takenBack);
        }
        if (openEpisode == null) {
            return;
        }
        if (!episode.isOpen()) {
            close(openEpisode, event.patient(), EpisodeCloseReason.ASSESSMENT_WITHDRAWN);
            return;
        }
        below(heard, telling, takenBack);
    }

    private void danger(
            AssessmentRow heard, Telling.Danger danger, Patient patient, boolean opens, List<Alert> takenBack) {
        var whereabouts = whereabouts(heard, patient);
        table.hear(
                opens ? new EpisodeRow(heard.episode(), heard.patient(), whereabouts.home(), heard.assessedAt()) : null,
                heard);
        tellings.danger(heard, danger, whereabouts, takenBack);
        endedBefore(heard, patient).ifPresent(reason -> closeAndTell(heard, heard.episode(), reason));
    }

    /** Between topics there is no order: an admission or a death may be heard before the danger it ended. */
    private static Optional<EpisodeCloseReason> endedBefore(AssessmentRow heard, Patient patient) {
        if (patient.deceased()) {
            return Optional.of(EpisodeCloseReason.DECEASED);
        }
        return Optional.ofNullable(patient.admittedAt())
                .filter(admittedAt -> admittedAt.isAfter(heard.assessedAt()))
                .map(_ -> EpisodeCloseReason.ADMITTED);
    }

    private Whereabouts whereabouts(AssessmentRow heard, Patient patient) {
        var assessorsArea = heard.place() == null ? table.homeOf(heard.assessingOrganisation()) : null;
        return new Whereabouts(patient.residence(), heard.placeNow(), assessorsArea);
    }

    private void below(AssessmentRow heard, Telling telling, List<Alert> takenBack) {
        switch (telling) {
            case Telling.Calmed _ -> {
                table.hear(null, heard);
                tellings.quietly(
                        heard, heard.episode(), Occasion.CALMED, AlertCause.CALMED, toldAndNotNow(heard, takenBack));
            }
            case Telling.CalmAgain _ -> {
                table.hear(null, heard);
                closeAndTell(heard, heard.episode(), EpisodeCloseReason.CALM);
            }
            case Telling.Danger _, Telling.Nothing _ -> {}
        }
    }

    /** Who is told of the correction is not told the same again. */
    private List<Alert> toldAndNotNow(AssessmentRow heard, List<Alert> takenBack) {
        return table.told(heard.episode()).stream()
                .filter(told -> takenBack.stream()
                        .noneMatch(now ->
                                now.duty() == told.duty() && Objects.equals(now.organisation(), told.organisation())))
                .toList();
    }

    void withdrawn(AssessmentWithdrawn event) {
        patients.hear(event.patient(), 0, null, null);
        var open = table.open(event.patient(), event.assessment());
        var takenBack = table.takeBack(event.assessment());
        alerts.withdraw(takenBack, AlertWithdrawalReason.ASSESSMENT_WITHDRAWN);
        tellings.takenBack(takenBack);
        var episode = open.episode();
        if (episode != null && !open.toDomain().without(event.assessment()).isOpen()) {
            close(episode, event.patient(), EpisodeCloseReason.ASSESSMENT_WITHDRAWN);
        }
    }

    /** By admission or death: each told to those who were told before (rules 17.1-9). */
    void end(UUID patient, EpisodeCloseReason reason) {
        var open = table.open(patient, patient);
        var episode = open.episode();
        if (episode != null) {
            open.lastDanger().ifPresent(danger -> closeAndTell(danger, episode, reason));
        }
    }

    private void closeAndTell(AssessmentRow about, UUID episode, EpisodeCloseReason reason) {
        tellings.quietly(about, episode, Occasion.CLOSED, AlertCause.CLOSED, table.told(episode));
        close(episode, about.patient(), reason);
    }

    private void close(UUID episode, UUID patient, EpisodeCloseReason reason) {
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        table.close(episode, reason, now);
        outbox.append(new EpisodeClosed(episode, patient, reason, now));
    }
}
