package org.careline.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.careline.events.CancellationReason;
import org.careline.events.StandDownReason;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Preconditions;
import org.careline.referral.board.Board;
import org.careline.referral.board.TransferView;
import org.careline.referral.book.LockedTransfer;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.book.Transfers;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.Transfer;
import org.careline.referral.duty.DutiesToday;
import org.careline.referral.greenchannel.Reconciliation;
import org.careline.referral.refusal.ReferralRefusal;
import org.careline.referral.refusal.Requires;
import org.jspecify.annotations.Nullable;

/** What the community decides 上转决定: confirm, stand down, cancel, take back (rules 17.6). */
@ApplicationScoped
class Decisions {
    private final Transfers book;
    private final DutiesToday hospitals;
    private final Reconciliation reconciliation;
    private final Board board;
    private final CurrentCaller caller;
    private final Trail trail;
    private final LocalRules rules;
    private final Clock clock;

    Decisions(
            Transfers book,
            DutiesToday hospitals,
            Reconciliation reconciliation,
            Board board,
            CurrentCaller caller,
            Trail trail,
            LocalRules rules,
            Clock clock) {
        this.book = book;
        this.hospitals = hospitals;
        this.reconciliation = reconciliation;
        this.board = board;
        this.caller = caller;
        this.trail = trail;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    TransferView confirm(UUID id, @Nullable String ifMatch, ConfirmationForm form) {
        var held = decidable(id, ifMatch);
        var need = form.toDomain();
        need.objection().map(ReferralRefusal::of).ifPresent(Requires::refuse);
        need.questions(held.transfer().grounds().kinds()).stream()
                .filter(question -> !form.answers(question))
                .findFirst()
                .map(ReferralRefusal::of)
                .ifPresent(Requires::refuse);
        if (form.hospital() != null && !hospitals.isHospital(form.hospital())) {
            throw new InvalidFieldException("hospital", "没有这家医院。There is no such hospital.");
        }
        var now = clock.instant();
        var next = send(held, form, now);
        trail.record("transfer-confirmed", held.patient());
        var step = new Step("confirmed", now, null, form.reasons(), false);
        book.write(held, next, step, need, TransferEvents.confirmed(held, next, now));
        return afterwards(held);
    }

    /** Where the family declines though others are in danger, a second person reviews it first (art. 30(2)(2), 35(2)). */
    @Transactional
    TransferView standDown(UUID id, @Nullable String ifMatch, StandDownForm form) {
        requireNote(form.reason() == StandDownReason.OTHER, form.note());
        var held = decidable(id, ifMatch);
        var awaiting = Requires.awaitingDecision(held.transfer());
        if (form.isFamilyDeclines() && awaiting.grounds().outweighTheFamilysWord()) {
            return propose(held, awaiting, form);
        }
        return standDown(held, awaiting, form.reason(), form.note());
    }

    /** By prevention institution or psychiatrist, and never by whoever proposed it. */
    @Transactional
    TransferView review(UUID id, @Nullable String ifMatch, ReviewForm form) {
        requireNote(!form.approved(), form.note());
        var held = decidable(id, ifMatch);
        var awaiting = Requires.awaitingDecision(held.transfer());
        var proposal = awaiting.proposal();
        if (proposal == null) {
            throw Requires.refused(ReferralRefusal.NOTHING_TO_REVIEW);
        }
        if (proposal.account().equals(caller.get().subject())) {
            throw Requires.refused(ReferralRefusal.REVIEWED_BY_A_SECOND_PERSON);
        }
        if (form.approved()) {
            return standDown(held, awaiting, StandDownReason.FAMILY_DECLINES, form.note());
        }
        trail.record("transfer-stand-down-refused", held.patient());
        var step = new Step("stand-down-refused", clock.instant(), null, form.note(), false);
        book.write(held, awaiting.refuseProposal(), step, null);
        return afterwards(held);
    }

    private TransferView propose(LockedTransfer held, AwaitingDecision awaiting, StandDownForm form) {
        if (!Boolean.TRUE.equals(form.policeInformed())) {
            throw Requires.refused(ReferralRefusal.FAMILY_CANNOT_DECLINE_DANGER_TO_OTHERS);
        }
        requireReason(form.note());
        var now = clock.instant();
        trail.record("transfer-stand-down-proposed", held.patient());
        book.write(
                held,
                awaiting.propose(caller.get().subject(), now),
                Step.of("stand-down-proposed", now, form.reason(), form.note()),
                null);
        return afterwards(held);
    }

    private TransferView standDown(
            LockedTransfer held, AwaitingDecision awaiting, StandDownReason reason, @Nullable String note) {
        var now = clock.instant();
        trail.record("transfer-stood-down", held.patient());
        book.write(
                held,
                awaiting.standDown(now),
                Step.of("stood-down", now, reason, note),
                TransferEvents.stoodDown(held, reason, now));
        return afterwards(held);
    }

    private TransferView afterwards(LockedTransfer held) {
        reconciliation.of(held.patient());
        return board.afterChange(held.id());
    }

    @Transactional
    TransferView complete(UUID id, @Nullable String ifMatch) {
        var held = book.lock(id).forTheCommunity();
        Preconditions.requireMatch(ifMatch, held.version());
        var now = clock.instant();
        var next = Requires.discharged(held.transfer()).complete(now);
        trail.record("transfer-completed", held.patient());
        book.write(held, next, Step.of("completed", now), TransferEvents.completed(held, now));
        return afterwards(held);
    }

    @Transactional
    TransferView cancel(UUID id, @Nullable String ifMatch, CancellationForm form) {
        requireNote(form.reason() == CancellationReason.OTHER, form.note());
        var held = book.lock(id).forTheCommunity();
        Preconditions.requireMatch(ifMatch, held.version());
        var now = clock.instant();
        var next = Requires.cancellable(held.transfer()).cancel(now);
        trail.record("transfer-cancelled", held.patient());
        book.write(
                held,
                next,
                Step.of("cancelled", now, form.reason(), form.note()),
                TransferEvents.cancelled(held, form.reason(), now));
        return afterwards(held);
    }

    /** A psychiatrist decides for the forewarned hospital, everybody else for the area. */
    private LockedTransfer decidable(UUID id, @Nullable String ifMatch) {
        var held = book.lock(id);
        if (!(caller.get().is(Role.PSYCHIATRIST) && held.addressed())) {
            held = held.forTheCommunity();
        }
        Preconditions.requireMatch(ifMatch, held.version());
        return held;
    }

    private Transfer.Cancellable send(LockedTransfer held, ConfirmationForm form, Instant now) {
        var onDuty = hospitals.near(held.placeNow(), held.area());
        if (held.transfer() instanceof NotPlaced notPlaced) {
            return notPlaced
                    .sendAgain(form.named(), onDuty, rules, now)
                    .orElseThrow(() -> Requires.refused(ReferralRefusal.NO_HOSPITAL_LEFT));
        }
        AwaitingDecision awaiting = Requires.awaitingDecision(held.transfer());
        return awaiting.confirm(form.named(), onDuty, rules, now);
    }

    private static void requireReason(@Nullable String note) {
        if (note == null || note.isBlank()) {
            throw new InvalidFieldException("note", "请说明理由，供第二人复核。Give the reason for the second person.");
        }
    }

    private static void requireNote(boolean other, @Nullable String note) {
        if (other && (note == null || note.isBlank())) {
            throw new InvalidFieldException(
                    "note", "选择“其他”或不同意时请说明。Say why when the reason is “other”, or when you refuse.");
        }
    }
}
