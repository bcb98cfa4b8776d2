package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.EpisodeCloseReason;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.facts.Whereabouts;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** The difference between what was told and what is owed; only that is told (rules 17.1-11). */
public final class Difference {
    private final Situation situation;
    private final Owed owed;
    private final Ledger ledger;

    private Difference(Situation situation, Owed owed, Supplier<UUID> ids) {
        this.situation = situation;
        this.owed = owed;
        this.ledger = new Ledger(situation, ids);
    }

    /**
     * The steps in the order in which they are written, and what is told after them.
     *
     * @param told all alerts of the person once the changes are made
     */
    public record Step(List<Change> changes, List<ToldAlert> told, List<Episode> episodes) {

        /** These were told before all else. */
        public Step after(List<ToldAlert> raised) {
            var all = Stream.concat(raised.stream().map(Change.Raise::new), changes.stream());
            return new Step(all.toList(), told, episodes);
        }
    }

    /** @param ids for new alerts and episodes, rising */
    public static Step between(Situation situation, Owed owed, Supplier<UUID> ids) {
        return new Difference(situation, owed, ids).step();
    }

    private Step step() {
        closeEnded();
        var episode = owed.stretch().map(this::episode);
        var takingBack = new TakingBack(owed.course(), ledger);
        takingBack.takeBack();
        var work = owed.stretch().flatMap(stretch -> episode.map(row -> work(stretch, row)));
        work.ifPresent(Difference::tellDangers);
        over().forEach(Over::tellLate);
        takingBack.tellCorrected();
        over().forEach(Over::tellHowItEnded);
        work.ifPresent(Difference::tellCalmed);
        takingBack.tellWithdrawn();
        work.ifPresent(Difference::keep);
        return new Step(ledger.changes(), ledger.alerts(), ledger.episodes());
    }

    private List<Over> over() {
        return ended().stream()
                .map(stretch -> new Over(situation, owed.course(), ledger, stretch))
                .toList();
    }

    private List<Stretch> ended() {
        return owed.course().stretches().stream()
                .filter(stretch -> stretch.end() != null)
                .toList();
    }

    private Work work(Stretch stretch, Episode episode) {
        var whereabouts = owed.whereabouts().orElseThrow();
        return new Work(
                situation,
                owed,
                ledger,
                stretch,
                whereabouts,
                situation.rules().apply(whereabouts.home()),
                episode.id());
    }

    private static void tellDangers(Work work) {
        new Alarms(work).change();
        new Leaving(work).change();
        new Lines(work).change();
        new Quietly(work).change();
    }

    /** The first calm visit is a quiet update to all who were told, unless what they read last says so already. */
    private static void tellCalmed(Work work) {
        var stretch = work.stretch();
        if (!stretch.isCalmed()) {
            return;
        }
        var visit = stretch.calm().getLast();
        var visits = stretch.calmVisits();
        for (var recipient : work.told()) {
            var alive = work.aliveOf(recipient).toList();
            var danger =
                    alive.stream().filter(alert -> alert.isOf(Occasion.DANGER)).reduce((first, second) -> second);
            var says = alive.stream().anyMatch(alert -> saysCalm(alert, visits, visit.heardAt()));
            if (danger.isPresent() && !says && !recipient.isNobody()) {
                new Notices(work.ledger()).calmed(danger.get(), visit, work.episode());
            }
        }
    }

    private static boolean saysCalm(ToldAlert alert, Set<UUID> visits, OffsetDateTime visitHeardAt) {
        return switch (alert.about().occasion()) {
            case CALMED, TAKEN_BACK ->
                visits.contains(alert.about().assessment()) && alert.about().cause() != AlertCause.WITHDRAWN;
            case DANGER ->
                (alert.isAlarm() || alert.about().cause() == AlertCause.LATE)
                        && !alert.clock().raisedAt().isBefore(visitHeardAt);
            case CLOSED, HANDED_OVER -> false;
        };
    }

    /** What rings asks what is owed now, where that is less; what was told stands in the slot of today. */
    private static void keep(Work work) {
        for (var assignment : work.owed().assignments().values()) {
            for (var alert : work.aliveOf(assignment.recipient()).toList()) {
                if (alert.isOf(Occasion.DANGER) && !alert.cameUpTheLine()) {
                    keep(work, assignment, alert);
                }
            }
        }
        work.ledger().alerts().stream()
                .filter(alert -> alert.cameUpTheLine() && alert.isRinging())
                .forEach(alert -> keepInLine(work, alert));
    }

    private static void keepInLine(Work work, ToldAlert alert) {
        var below = work.bottom(alert).about().shown();
        var shown = Known.asksMore(alert.about().asked(), below)
                ? below
                : alert.about().asked();
        keep(work, alert, alert.slot(), shown);
    }

    private static void keep(Work work, Assignment assignment, ToldAlert alert) {
        keep(work, alert, assignment.slot(), shown(work, assignment, alert));
    }

    private static void keep(Work work, ToldAlert alert, Slot slot, AskedAction shown) {
        var weapon = work.stretch().dangers().stream().anyMatch(Assessment::weapon);
        var where = work.whereabouts();
        var inHospital = where.inHospital()
                || work.course()
                        .standing(alert.about().assessment())
                        .filter(Assessment::inHospital)
                        .isPresent();
        var kept = alert.kept(slot, shown, weapon, inHospital, where.away());
        if (!kept.equals(alert)) {
            work.ledger().keep(alert, kept);
        }
    }

    private static AskedAction shown(Work work, Assignment assignment, ToldAlert alert) {
        if (!alert.isRinging()) {
            return alert.about().shown();
        }
        var owed = work.owed().alarms().getOrDefault(assignment.recipient(), List.of()).stream()
                .filter(alarm -> new Alarms(work).holding(List.of(alert), alarm).isPresent())
                .map(OwedAlarm::asked)
                .reduce((first, second) -> Known.asksMore(first, second) ? first : second);
        return owed.filter(asked -> Known.asksMore(alert.about().asked(), asked))
                .orElse(alert.about().asked());
    }

    /** The open row carries the stretch that goes on; it is opened again where the facts say it had not ended. */
    private Episode episode(Stretch stretch) {
        var home = Whereabouts.in(owed.course(), stretch).home();
        if (ledger.openEpisode().isEmpty()) {
            ledger.episodes().stream()
                    .filter(episode -> tellsOf(episode, stretch))
                    .reduce((first, second) -> second)
                    .ifPresent(ledger::reopen);
        }
        var episode = ledger.openEpisode().orElseGet(() -> ledger.open(home));
        if (!episode.area().equals(home)) {
            ledger.move(episode, home);
        }
        return episode;
    }

    private boolean tellsOf(Episode episode, Stretch stretch) {
        var course = owed.course();
        return dangersIn(episode)
                .anyMatch(told -> stretch.dangers().stream()
                        .anyMatch(danger -> danger.id().equals(told)
                                || course.facts().corrects(danger).contains(told)));
    }

    private void closeEnded() {
        for (var episode : ledger.episodes()) {
            var goesOn = owed.stretch()
                    .filter(stretch -> episode.isOpen() || tellsOf(episode, stretch))
                    .isPresent();
            var reason = endOf(episode);
            if (!goesOn && (episode.isOpen() || episode.closeReason() != reason)) {
                ledger.close(episode, reason);
            }
        }
    }

    /** How the stretch it tells of ended; nothing of it stands any more: withdrawn. */
    private EpisodeCloseReason endOf(Episode episode) {
        var told = dangersIn(episode).toList();
        return ended().stream()
                .filter(stretch -> told.stream().anyMatch(stretch::has))
                .map(Stretch::end)
                .reduce((first, second) -> second)
                .orElse(EpisodeCloseReason.ASSESSMENT_WITHDRAWN);
    }

    private Stream<UUID> dangersIn(Episode episode) {
        return ledger.alerts().stream()
                .filter(alert -> alert.about().episode().equals(episode.id()) && alert.isOf(Occasion.DANGER))
                .map(alert -> alert.about().assessment())
                .distinct();
    }
}
