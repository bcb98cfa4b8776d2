package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/** What was told, changed step by step into what is owed; it remembers each step. */
final class Ledger {
    private final OffsetDateTime now;
    private final Supplier<UUID> ids;
    private final ToldAlerts alerts;
    private final Map<UUID, Episode> episodes = new LinkedHashMap<>();
    private final Set<UUID> raised = new HashSet<>();
    private final Set<UUID> takenBack = new HashSet<>();
    private final List<Change> opening = new ArrayList<>();
    private final List<Change> raising = new ArrayList<>();
    private final List<Change> ending = new ArrayList<>();
    private final List<Change> closing = new ArrayList<>();

    Ledger(Situation situation, Supplier<UUID> ids) {
        this.now = situation.now();
        this.ids = ids;
        this.alerts = new ToldAlerts(situation.told());
        situation.episodes().forEach(episode -> episodes.put(episode.id(), episode));
    }

    OffsetDateTime now() {
        return now;
    }

    UUID nextId() {
        return ids.get();
    }

    List<ToldAlert> alerts() {
        return alerts.all();
    }

    /** As they stand after the steps so far, and after those to come. */
    ToldAlerts told() {
        return alerts;
    }

    Optional<ToldAlert> alert(@Nullable UUID id) {
        return alerts.find(id);
    }

    Stream<ToldAlert> at(Recipient recipient) {
        return alerts.at(recipient);
    }

    /** What was not taken back from it. */
    Stream<ToldAlert> aliveAt(Recipient recipient) {
        return at(recipient).filter(alert -> !alert.isWithdrawn());
    }

    boolean isRaisedNow(ToldAlert alert) {
        return raised.contains(alert.id());
    }

    /** Told before, and not true any more since this step. */
    Stream<ToldAlert> takenBackNow() {
        return takenBack.isEmpty() ? Stream.of() : alerts().stream().filter(alert -> takenBack.contains(alert.id()));
    }

    Optional<Episode> openEpisode() {
        return episodes.values().stream().filter(Episode::isOpen).reduce((first, second) -> second);
    }

    List<Episode> episodes() {
        return List.copyOf(episodes.values());
    }

    /** Nothing is told twice: what said the same to the same is settled by it. */
    void raise(ToldAlert drafted) {
        var same = at(drafted.recipient())
                .filter(before -> !before.isWithdrawn() && !before.isSettled() && saysTheSame(before, drafted))
                .toList();
        var alert =
                same.isEmpty() ? drafted : drafted.superseding(same.getLast().id());
        same.forEach(before -> settle(before, SettledReason.SUPERSEDED, null));
        alerts.put(alert);
        raised.add(alert.id());
        raising.add(new Change.Raise(alert));
    }

    private static boolean saysTheSame(ToldAlert before, ToldAlert alert) {
        return before.isAbout(alert.about().assessment())
                && before.isOf(alert.about().occasion())
                && before.cameUpTheLine() == alert.cameUpTheLine()
                && !before.cameUpTheLine();
    }

    void takeBack(ToldAlert alert, AlertWithdrawalReason reason) {
        takenBack.add(alert.id());
        withdraw(alert, reason);
    }

    void withdraw(ToldAlert alert, AlertWithdrawalReason reason) {
        alerts.put(alert.withdrawn(now, reason));
        ending.add(new Change.Withdraw(alert, reason));
    }

    void settle(ToldAlert alert, SettledReason reason, @Nullable String by) {
        alerts.put(alert.settled(now, reason, by));
        ending.add(new Change.Settle(alert, reason, by, false));
    }

    void escalate(ToldAlert alert, @Nullable String to) {
        alerts.put(alert.escalated(now));
        raising.add(new Change.Escalate(alert, to));
    }

    void keep(ToldAlert alert, ToldAlert kept) {
        alerts.put(kept);
        var about = kept.about();
        closing.add(new Change.Keep(
                alert, kept.slot(), about.shown(), about.weapon(), about.inHospital(), about.placeNow()));
    }

    Episode open(String area) {
        var episode = new Episode(nextId(), area, now, null, null);
        episodes.put(episode.id(), episode);
        opening.add(new Change.OpenEpisode(episode));
        return episode;
    }

    void reopen(Episode episode) {
        episodes.put(episode.id(), new Episode(episode.id(), episode.area(), episode.openedAt(), null, null));
        opening.add(new Change.ReopenEpisode(episode));
    }

    void close(Episode episode, EpisodeCloseReason reason) {
        episodes.put(episode.id(), new Episode(episode.id(), episode.area(), episode.openedAt(), now, reason));
        closing.add(new Change.CloseEpisode(episode, reason));
    }

    void move(Episode episode, String area) {
        episodes.put(
                episode.id(),
                new Episode(episode.id(), area, episode.openedAt(), episode.closedAt(), episode.closeReason()));
        closing.add(new Change.MoveEpisode(episode, area));
    }

    /** Alarms first, takings-back after: nobody stands without an alarm in between. */
    List<Change> changes() {
        var named = alerts().stream()
                .filter(this::isRaisedNow)
                .map(alert -> alert.line().supersedes())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.of(
                        opening.stream(),
                        raising.stream(),
                        ending.stream().map(change -> named(change, named)),
                        closing.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static Change named(Change change, Set<UUID> named) {
        return change instanceof Change.Settle settle
                        && named.contains(settle.alert().id())
                ? new Change.Settle(settle.alert(), settle.reason(), settle.by(), true)
                : change;
    }

    Stream<ToldAlert> dangersAt(Recipient recipient) {
        return at(recipient).filter(alert -> alert.isOf(Occasion.DANGER));
    }

    Stream<ToldAlert> dangersAt(Recipient recipient, Assessment danger) {
        return dangersAbout(danger).filter(alert -> alert.recipient().equals(recipient));
    }

    Stream<ToldAlert> dangersAbout(Assessment danger) {
        return alerts.about(danger.id()).filter(alert -> alert.isOf(Occasion.DANGER));
    }
}
