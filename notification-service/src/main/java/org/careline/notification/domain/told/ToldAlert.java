package org.careline.notification.domain.told;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.DangerKind;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.EscalationReason;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.duty.Slot;
import org.jspecify.annotations.Nullable;

/** One alert 通报 as it was told, what ended it, and what its receiver did. */
public record ToldAlert(
        UUID id, Recipient recipient, Slot slot, About about, Line line, Clock clock, Ending ending, Acts acts) {

    /**
     * What it says.
     *
     * @param shown what is asked now, where that became less than what was told
     * @param askedAsOf the time for which the asked action was worked out
     * @param handedTo who answers from now on
     * @param closeReason how it ended
     * @param twinStands entered twice: the other entry stands, and so does the danger 重复录入，危险仍在
     */
    public record About(
            UUID assessment,
            UUID episode,
            Occasion occasion,
            AlertCause cause,
            AskedAction asked,
            AskedAction shown,
            OffsetDateTime askedAsOf,
            int level,
            Set<DangerKind> kinds,
            boolean weapon,
            boolean inHospital,
            SigningUrgency urgency,
            @Nullable String placeNow,
            @Nullable String handedTo,
            @Nullable EpisodeCloseReason closeReason,
            boolean neverSigned,
            boolean twinStands) {

        About showing(AskedAction less, boolean armed, boolean hospital, @Nullable String place) {
            return new About(
                    assessment,
                    episode,
                    occasion,
                    cause,
                    asked,
                    less,
                    askedAsOf,
                    level,
                    kinds,
                    armed,
                    hospital,
                    urgency,
                    place,
                    handedTo,
                    closeReason,
                    neverSigned,
                    twinStands);
        }
    }

    /**
     * How it came to this receiver.
     *
     * @param escalatedFrom the alert below that was not signed in time
     */
    public record Line(
            boolean copy,
            @Nullable EscalationReason upTheLine,
            @Nullable UUID escalatedFrom,
            @Nullable UUID supersedes) {}

    /** An alert is an alarm if, and only if, it has a time to sign by, or nobody has the duty. */
    public record Clock(
            OffsetDateTime raisedAt,
            @Nullable OffsetDateTime signBy,
            @Nullable OffsetDateTime promptAt,
            @Nullable OffsetDateTime upAt,
            boolean calendarKnown) {}

    /** Taken back 撤回, or true and asking for nothing any more 已了结. */
    public record Ending(
            @Nullable OffsetDateTime withdrawnAt,
            @Nullable AlertWithdrawalReason withdrawn,
            @Nullable OffsetDateTime settledAt,
            @Nullable SettledReason settled,
            @Nullable String settledBy) {
        public static final Ending NONE = new Ending(null, null, null, null, null);
    }

    /** What a machine or a person did (rules 17.3). */
    public record Acts(
            @Nullable OffsetDateTime deliveredAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime signedAt,
            @Nullable OffsetDateTime phonedAt,
            @Nullable OffsetDateTime escalatedAt,
            @Nullable OffsetDateTime takenOverAt) {
        public static final Acts NONE = new Acts(null, null, null, null, null, null);
    }

    public boolean isWithdrawn() {
        return ending.withdrawnAt() != null;
    }

    public boolean isLeft() {
        return ending.withdrawn() == AlertWithdrawalReason.RE_TARGETED;
    }

    public boolean isSettled() {
        return ending.settledAt() != null;
    }

    public boolean isSigned() {
        return acts.signedAt() != null;
    }

    public boolean isOf(Occasion occasion) {
        return about.occasion() == occasion;
    }

    public boolean isAbout(UUID assessment) {
        return about.assessment().equals(assessment);
    }

    public boolean cameUpTheLine() {
        return line.escalatedFrom() != null;
    }

    /** It can sound: a danger with a deadline, or one that nobody has. */
    public boolean isAlarm() {
        return isOf(Occasion.DANGER) && !line.copy() && (clock.signBy() != null || recipient.isNobody());
    }

    /** An alarm nobody answered yet. */
    public boolean isRinging() {
        return isAlarm() && !isWithdrawn() && !isSettled() && !isSigned();
    }

    /** It reached a machine or a person. */
    public boolean wasSeen() {
        return acts.deliveredAt() != null || acts.openedAt() != null || isSigned();
    }

    public ToldAlert withdrawn(OffsetDateTime at, AlertWithdrawalReason reason) {
        return with(new Ending(at, reason, ending.settledAt(), ending.settled(), ending.settledBy()));
    }

    public ToldAlert settled(OffsetDateTime at, SettledReason reason, @Nullable String by) {
        return with(new Ending(ending.withdrawnAt(), ending.withdrawn(), at, reason, by));
    }

    /** Told once more with the clock it had, in the place of what was settled. */
    public ToldAlert again(UUID as, OffsetDateTime at, @Nullable UUID below) {
        var from = below == null ? line.escalatedFrom() : below;
        return new ToldAlert(
                as,
                recipient,
                slot,
                about,
                new Line(line.copy(), line.upTheLine(), from, id),
                new Clock(at, clock.signBy(), clock.promptAt(), clock.upAt(), clock.calendarKnown()),
                Ending.NONE,
                new Acts(null, null, null, null, acts.escalatedAt(), acts.takenOverAt()));
    }

    /** Where it takes the place of nothing else already. */
    public ToldAlert superseding(UUID before) {
        var instead = line.supersedes() == null ? before : line.supersedes();
        return new ToldAlert(
                id,
                recipient,
                slot,
                about,
                new Line(line.copy(), line.upTheLine(), line.escalatedFrom(), instead),
                clock,
                ending,
                acts);
    }

    public ToldAlert escalated(OffsetDateTime at) {
        return with(new Acts(
                acts.deliveredAt(), acts.openedAt(), acts.signedAt(), acts.phonedAt(), at, acts.takenOverAt()));
    }

    /** What it shows follows the facts. */
    public ToldAlert kept(Slot in, AskedAction shown, boolean weapon, boolean inHospital, @Nullable String placeNow) {
        var says = about.showing(shown, weapon, inHospital, placeNow);
        return new ToldAlert(id, recipient, in, says, line, clock, ending, acts);
    }

    public ToldAlert with(Acts done) {
        return new ToldAlert(id, recipient, slot, about, line, clock, ending, done);
    }

    private ToldAlert with(Ending ended) {
        return new ToldAlert(id, recipient, slot, about, line, clock, ended, acts);
    }
}
