package org.careline.notification.reconcile;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.AlertCause;
import org.careline.events.AlertEvent;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertEvent.EpisodeReopened;
import org.careline.events.TellingBasis;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.time.Versions;
import org.careline.notification.alert.AlertEnding;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.alert.NewAlert;
import org.careline.notification.delivery.Dispatcher;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.owed.Change;
import org.careline.notification.domain.owed.Difference.Step;
import org.careline.notification.domain.owed.Owed;
import org.careline.notification.domain.owed.Sight;
import org.careline.notification.domain.owed.Situation;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.stream.Changes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes the difference between what was told and what is owed, and appends the events that tell it 通报. */
@ApplicationScoped
class Telling {
    private static final Logger LOG = Logger.getLogger(Telling.class);

    private final PersonTable persons;
    private final AlertTable alerts;
    private final Outbox outbox;
    private final Scheduler scheduler;
    private final Dispatcher dispatcher;
    private final Changes changes;

    Telling(
            PersonTable persons,
            AlertTable alerts,
            Outbox outbox,
            Scheduler scheduler,
            Dispatcher dispatcher,
            Changes changes) {
        this.persons = persons;
        this.alerts = alerts;
        this.outbox = outbox;
        this.scheduler = scheduler;
        this.dispatcher = dispatcher;
        this.changes = changes;
    }

    void tell(UUID patient, PersonRow person, Situation situation, Owed owed, Step step) {
        writeEpisodes(patient, person, step, Contradiction.of(situation, owed), situation.now());
        writeAlerts(patient, situation, owed, step);
        var told = new Told(patient, situation.facts().incomplete(), basis(situation), situation.now());
        outbox.append(
                step.changes().stream().flatMap(change -> tell(change, told)).toList());
        tellSight(patient, person, Sight.of(situation, owed, step), situation.now());
        wake(patient, person, step.told(), situation.now());
    }

    private void writeEpisodes(
            UUID patient, PersonRow person, Step step, List<String> contradictions, OffsetDateTime now) {
        var before = person.episodes().stream().collect(Collectors.toMap(EpisodeRow::id, row -> row));
        var reopened = step.changes().stream()
                .filter(Change.ReopenEpisode.class::isInstance)
                .map(change -> ((Change.ReopenEpisode) change).episode().id())
                .collect(Collectors.toSet());
        var changed = new ArrayList<EpisodeRow>();
        var opened = new ArrayList<EpisodeRow>();
        for (var episode : step.episodes()) {
            var row = row(patient, episode, reopened.contains(episode.id()) ? now : null, contradictions);
            var old = before.get(episode.id());
            if (old == null) {
                opened.add(row);
            } else if (!old.toDomain().equals(episode) || !Objects.equals(old.contradictions(), row.contradictions())) {
                changed.add(row);
            }
        }
        persons.changeEpisodes(changed);
        persons.openEpisodes(opened);
    }

    private static EpisodeRow row(
            UUID patient, Episode episode, @Nullable OffsetDateTime reopenedAt, List<String> contradictions) {
        return new EpisodeRow(
                episode.id(),
                patient,
                episode.area(),
                episode.openedAt(),
                episode.closedAt(),
                episode.closeReason(),
                reopenedAt,
                episode.isOpen() && !contradictions.isEmpty() ? contradictions : null);
    }

    /** What ends goes first: an alert may take the place of one about the same entry. */
    private void writeAlerts(UUID patient, Situation situation, Owed owed, Step step) {
        var raised = step.changes().stream()
                .filter(Change.Raise.class::isInstance)
                .map(change -> ((Change.Raise) change).alert())
                .toList();
        var fresh = raised.stream().map(ToldAlert::id).collect(Collectors.toSet());
        var endings = step.changes().stream()
                .flatMap(change -> ending(change, situation.now()))
                .toList();
        alerts.change(of(endings, fresh, false));
        alerts.raise(raised.stream()
                .map(alert -> new NewAlert(
                        alert,
                        patient,
                        assessor(situation, alert),
                        isAskedAgain(owed, alert),
                        situation.facts().incomplete(),
                        basis(situation)))
                .toList());
        alerts.change(of(endings, fresh, true));
        if (!raised.isEmpty() || !endings.isEmpty()) {
            dispatcher.wakeAfterCommit();
        }
    }

    private static List<AlertEnding> of(List<AlertEnding> endings, Set<UUID> fresh, boolean ofFresh) {
        return endings.stream()
                .filter(ending -> fresh.contains(ending.id()) == ofFresh)
                .toList();
    }

    private static Stream<AlertEnding> ending(Change change, OffsetDateTime now) {
        return switch (change) {
            case Change.Withdraw one ->
                Stream.of(AlertEnding.withdrawn(one.alert().id(), now, one.reason()));
            case Change.Settle one ->
                Stream.of(AlertEnding.settled(one.alert().id(), now, one.reason(), one.by(), one.named()));
            case Change.Escalate one ->
                Stream.of(AlertEnding.escalated(one.alert().id(), now, one.to()));
            case Change.Keep one ->
                Stream.of(AlertEnding.kept(
                        one.alert().id(),
                        one.slot(),
                        new AlertEnding.Shown(one.shown(), one.weapon(), one.inHospital(), one.placeNow())));
            case Change.Raise _,
                    Change.OpenEpisode _,
                    Change.CloseEpisode _,
                    Change.ReopenEpisode _,
                    Change.MoveEpisode _ -> Stream.of();
        };
    }

    /** The level did not rise since the assessment before it: it asks more. */
    private static boolean isAskedAgain(Owed owed, ToldAlert alert) {
        var course = owed.course();
        var danger = course.standing(alert.about().assessment());
        return alert.about().cause() == AlertCause.RAISED
                && danger.flatMap(course::before)
                        .filter(before -> before.level() >= danger.get().level())
                        .isPresent();
    }

    private static String assessor(Situation situation, ToldAlert alert) {
        return situation
                .facts()
                .heard(alert.about().assessment())
                .map(one -> one.assessingOrganisation())
                .orElse("");
    }

    private static @Nullable TellingBasis basis(Situation situation) {
        return situation.facts().person().refusesManagement() ? TellingBasis.STATUTORY_DUTY : null;
    }

    private Stream<AlertEvent> tell(Change change, Told told) {
        return switch (change) {
            case Change.Raise one -> raised(one.alert(), told);
            case Change.Escalate one -> escalated(one, told);
            case Change.Withdraw one -> atReceiver(one.alert(), receiver -> told.withdrawn(one, receiver));
            case Change.Settle one ->
                atReceiver(one.alert(), receiver -> told.settled(one, receiver)).filter(_ -> !one.named());
            case Change.Keep one -> {
                changes.of(one.alert().recipient().organisation(), one.slot().area());
                yield Stream.of();
            }
            case Change.CloseEpisode one ->
                Stream.of(new EpisodeClosed(one.episode().id(), told.patient(), one.reason(), told.now()));
            case Change.ReopenEpisode one ->
                Stream.of(new EpisodeReopened(one.episode().id(), told.patient(), told.now()));
            case Change.OpenEpisode _, Change.MoveEpisode _ -> Stream.of();
        };
    }

    private Stream<AlertEvent> raised(ToldAlert alert, Told told) {
        if (alert.recipient().isNobody()) {
            LOG.errorf(
                    "Nobody has the duty, the alert stays open: duty=%s area=%s alert=%s",
                    alert.recipient().duty(), alert.slot().area(), alert.id());
        }
        return atReceiver(alert, receiver -> told.raised(alert, receiver));
    }

    private Stream<AlertEvent> escalated(Change.Escalate change, Told told) {
        var alert = change.alert();
        if (change.to() == null && !alert.recipient().isNobody()) {
            LOG.errorf("Not signed and nobody is up the line: alert=%s", alert.id());
        }
        return atReceiver(alert, receiver -> told.escalated(change, receiver));
    }

    /** Told to whom it is addressed, and to the pages that show it. */
    private Stream<AlertEvent> atReceiver(ToldAlert alert, Function<String, AlertEvent> tell) {
        var receiver = alert.recipient().organisation();
        changes.of(receiver, alert.slot().area());
        return Stream.ofNullable(receiver).map(tell);
    }

    /** Only where it differs from what was told last. */
    private void tellSight(UUID patient, PersonRow person, Map<Recipient, Sight> sights, OffsetDateTime now) {
        var changed = new ArrayList<SightRow>();
        sights.forEach((recipient, sight) -> {
            var before =
                    person.sights().stream().filter(row -> row.isAt(recipient)).findFirst();
            var organisation = recipient.organisation();
            if (organisation != null && before.filter(row -> row.says(sight)).isEmpty()) {
                var last = before.map(SightRow::version).orElse(0L);
                var version = Versions.after(last, now.toInstant());
                changed.add(SightRow.of(patient, recipient, organisation, sight, version));
            }
        });
        persons.sees(changed);
        outbox.append(changed.stream().map(row -> row.event(now)).toList());
    }

    /** At the next deadline of what rings; a task that stands there already is enough. */
    private void wake(UUID patient, PersonRow person, List<ToldAlert> told, OffsetDateTime now) {
        var next = told.stream()
                .filter(ToldAlert::isRinging)
                .flatMap(alert -> Stream.of(
                        alert.clock().promptAt(),
                        alert.acts().escalatedAt() == null ? alert.clock().upAt() : null))
                .filter(Objects::nonNull)
                .filter(time -> time.isAfter(now))
                .min(OffsetDateTime::compareTo);
        var known = person.wakesAt();
        if (next.isPresent() && (known == null || !known.isAfter(now) || known.isAfter(next.get()))) {
            scheduler.scheduleIfNotExists(
                    SigningTask.instance(patient, next.get()), next.get().toInstant());
            persons.wakes(patient, next.get());
        } else if (person.unreconciled()) {
            persons.wakes(patient, known);
        }
    }
}
