package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.domain.told.ToldAlert.Clock;
import org.jspecify.annotations.Nullable;

/** Raises each alarm that is owed and not held, and settles what an accountable recipient holds besides (rules 17.1-3, 17.3). */
record Alarms(Work work) {
    private static final Comparator<ToldAlert> SOONEST = Comparator.comparing(
            alert -> Objects.requireNonNullElse(alert.clock().upAt(), OffsetDateTime.MIN));

    void change() {
        settleWhatIsOver();
        for (var assignment : work.owed().assignments().values()) {
            if (assignment.isAccountable()) {
                change(assignment);
            } else {
                work.ringing(assignment.recipient())
                        .forEach(alert -> work.ledger().settle(alert, SettledReason.NOW_COPY, null));
            }
        }
    }

    /** One row may carry a stretch that ended and the one that goes on. */
    private void settleWhatIsOver() {
        work.ledger().alerts().stream()
                .filter(alert ->
                        alert.isRinging() && !work.stretch().has(alert.about().assessment()))
                .forEach(alert -> work.ledger().settle(alert, SettledReason.SUPERSEDED, null));
    }

    private void change(Assignment assignment) {
        var recipient = assignment.recipient();
        var ringing = work.ringing(recipient);
        var held = new ArrayList<ToldAlert>();
        var missing = new ArrayList<OwedAlarm>();
        for (var alarm : work.owed().alarms().getOrDefault(recipient, List.of())) {
            holding(ringing, alarm).ifPresentOrElse(held::add, () -> missing.add(alarm));
        }
        var besides = ringing.stream().filter(alert -> !held.contains(alert)).toList();
        missing.forEach(alarm -> raise(assignment, alarm, besides));
        besides.stream()
                .filter(alert -> work.ledger()
                        .alert(alert.id())
                        .filter(ToldAlert::isRinging)
                        .isPresent())
                .forEach(this::settle);
    }

    /** The alarm of its own that serves: it covers the danger and was told with no less. */
    Optional<ToldAlert> holding(List<ToldAlert> ringing, OwedAlarm alarm) {
        return ringing.stream()
                .filter(alert -> !alert.cameUpTheLine())
                .filter(alert -> serves(alert, alarm))
                .min(SOONEST);
    }

    private boolean serves(ToldAlert alert, OwedAlarm alarm) {
        var about = alert.about();
        var danger = work.stretch().dangers().stream()
                .filter(one -> alert.isAbout(one.id()))
                .findFirst();
        return danger.isPresent()
                && about.level() >= alarm.danger().level()
                && !Known.asksMore(alarm.asked(), about.asked())
                && about.urgency().isNoLessThan(alarm.urgency())
                && (danger.get().equals(alarm.danger())
                        || work.owing()
                                .cover()
                                .covers(
                                        List.of(new Known(danger.get(), about.asked(), null)),
                                        alarm.danger(),
                                        alarm.asked()));
    }

    private void raise(Assignment assignment, OwedAlarm alarm, List<ToldAlert> besides) {
        var recipient = assignment.recipient();
        var cause = work.causes().of(recipient, alarm.danger(), true);
        work.ledger()
                .raise(work.drafts()
                        .alarm(
                                assignment,
                                alarm,
                                cause,
                                clock(assignment, alarm, besides),
                                supersedes(assignment, alarm, besides).orElse(null)));
    }

    /** A full time to sign; but what was prompted or went up the line stays so, and tidying a form gains no time. */
    private Clock clock(Assignment assignment, OwedAlarm alarm, List<ToldAlert> besides) {
        var now = work.ledger().now();
        if (assignment.recipient().isNobody()) {
            return SigningDeadline.none(now);
        }
        var full = new SigningDeadline(
                        work.situation().rules().apply(assignment.slot().area()),
                        work.situation().days())
                .of(alarm.urgency(), assignment.recipient().duty(), now);
        var before = Stream.concat(
                        besides.stream().filter(alert -> !alert.cameUpTheLine()), tidied(assignment.recipient(), alarm))
                .map(ToldAlert::clock)
                .toList();
        return new Clock(
                now,
                full.signBy(),
                earliest(full.promptAt(), before.stream().map(Clock::promptAt)),
                earliest(full.upAt(), before.stream().map(Clock::upAt)),
                full.calendarKnown());
    }

    private static @Nullable OffsetDateTime earliest(
            @Nullable OffsetDateTime full, Stream<@Nullable OffsetDateTime> before) {
        return Stream.concat(Stream.ofNullable(full), before.filter(Objects::nonNull))
                .min(OffsetDateTime::compareTo)
                .orElse(null);
    }

    private Stream<ToldAlert> tidied(Recipient recipient, OwedAlarm alarm) {
        var facts = work.course().facts();
        var entries = facts.corrects(alarm.danger());
        return work.ledger()
                .takenBackNow()
                .filter(alert -> alert.recipient().equals(recipient) && alert.isAlarm() && !alert.isSigned())
                .filter(alert -> entries.contains(alert.about().assessment()))
                .filter(alert -> facts.heard(alert.about().assessment())
                        .filter(alarm.danger()::isSameAs)
                        .isPresent());
    }

    private Optional<UUID> supersedes(Assignment assignment, OwedAlarm alarm, List<ToldAlert> besides) {
        var recipient = assignment.recipient();
        var entries = work.course().facts().corrects(alarm.danger());
        var corrected = work.ledger()
                .takenBackNow()
                .filter(alert -> alert.recipient().equals(recipient)
                        && entries.contains(alert.about().assessment()));
        var leaving = work.ledger().alerts().stream()
                .filter(alert -> !alert.isWithdrawn()
                        && alert.isOf(Occasion.DANGER)
                        && !alert.line().copy())
                .filter(alert -> alert.isAbout(alarm.danger().id()) && !alert.cameUpTheLine())
                .filter(alert -> !alert.recipient().isNobody())
                .filter(alert -> alert.recipient().duty() == recipient.duty()
                        && alert.slot().place() == assignment.slot().place()
                        && work.assignment(alert.recipient()).isEmpty());
        var weaker = besides.stream()
                .filter(alert -> !alert.cameUpTheLine())
                .sorted(Comparator.comparingInt(alert -> -alert.about().level()));
        var quiet = quietAbout(recipient, alarm);
        return Stream.of(corrected, leaving, weaker, quiet)
                .flatMap(some -> some)
                .map(ToldAlert::id)
                .findFirst();
    }

    private void settle(ToldAlert besides) {
        var above = signedAbove(besides);
        work.ledger()
                .settle(
                        besides,
                        above.isPresent() ? SettledReason.SIGNED_ABOVE : SettledReason.SUPERSEDED,
                        above.map(alert -> alert.recipient().organisation()).orElse(null));
    }

    private Optional<ToldAlert> signedAbove(ToldAlert alert) {
        return work.ledger()
                .told()
                .above(alert)
                .flatMap(upper -> upper.isSigned() ? Stream.of(upper) : signedAbove(upper).stream())
                .findFirst();
    }

    private Stream<ToldAlert> quietAbout(Recipient recipient, OwedAlarm alarm) {
        return work.ledger()
                .aliveAt(recipient)
                .filter(alert -> alert.isOf(Occasion.DANGER)
                        && !alert.isAlarm()
                        && !work.ledger().isRaisedNow(alert))
                .filter(alert -> alert.isAbout(alarm.danger().id()));
    }
}
