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
import org.careline.referral.book.Held;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferBook;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.Transfer;
import org.careline.referral.duty.HospitalsOnDuty;
import org.careline.referral.refusal.ReferralRefusal;
import org.careline.referral.refusal.Requires;
import org.jspecify.annotations.Nullable;

/** What the community decides 上转决定: confirm, stand down, cancel, take back (rules 17.6). */
@ApplicationScoped
class Decisions {
    private final TransferBook book;
    private final HospitalsOnDuty hospitals;
    private final Board board;
    private final CurrentCaller caller;
    private final Trail trail;
    private final LocalRules rules;
    private final Clock clock;

    Decisions(
            TransferBook book,
            HospitalsOnDuty hospitals,
            Board board,
            CurrentCaller caller,
            Trail trail,
            LocalRules rules,
            Clock clock) {
        this.book = book;
        this.hospitals = hospitals;
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
        need.objection().map(ReferralRefusal::of).ifPresent(refusal -> {
            throw Requires.refused(refusal);
        });
        if (form.hospital() != null && !hospitals.isHospital(form.hospital())) {
            throw new InvalidFieldException("hospital", "没有这家医院。There is no such hospital.");
        }
        var now = clock.instant();
        var next = send(held, form, now);
        trail.record("transfer-confirmed", held.patient());
        book.write(held, next, Step.of("confirmed", now), need, TransferEvents.confirmed(held, next, now));
        return board.afterChange(id);
    }

    @Transactional
    TransferView standDown(UUID id, @Nullable String ifMatch, StandDownForm form) {
        requireNote(form.reason() == StandDownReason.OTHER, form.note());
        var held = decidable(id, ifMatch);
        var now = clock.instant();
        var next = Requires.awaitingDecision(held.transfer()).standDown(now);
        trail.record("transfer-stood-down", held.patient());
        book.write(
                held,
                next,
                new Step("stood-down", now, form.reason().toString(), form.note()),
                TransferEvents.stoodDown(held, form.reason(), now));
        return board.afterChange(id);
    }

    @Transactional
    TransferView complete(UUID id, @Nullable String ifMatch) {
        var held = book.lock(id).forTheCommunity();
        Preconditions.requireMatch(ifMatch, held.version());
        var now = clock.instant();
        var next = Requires.discharged(held.transfer()).complete(now);
        trail.record("transfer-completed", held.patient());
        book.write(held, next, Step.of("completed", now), TransferEvents.completed(held, now));
        return board.afterChange(id);
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
                new Step("cancelled", now, form.reason().toString(), form.note()),
                TransferEvents.cancelled(held, form.reason(), now));
        return board.afterChange(id);
    }

    /** A psychiatrist decides for the forewarned hospital, everybody else for the area. */
    private Held decidable(UUID id, @Nullable String ifMatch) {
        var held = book.lock(id);
        if (!(caller.get().is(Role.PSYCHIATRIST) && held.addressed())) {
            held = held.forTheCommunity();
        }
        Preconditions.requireMatch(ifMatch, held.version());
        return held;
    }

    private Transfer.Cancellable send(Held held, ConfirmationForm form, Instant now) {
        var onDuty = hospitals.near(held.placeNow(), held.area());
        if (held.transfer() instanceof NotPlaced notPlaced) {
            return notPlaced
                    .sendAgain(form.named(), onDuty, rules, now)
                    .orElseThrow(() -> Requires.refused(ReferralRefusal.NO_HOSPITAL_LEFT));
        }
        AwaitingDecision awaiting = Requires.awaitingDecision(held.transfer());
        return awaiting.confirm(form.named(), onDuty, rules, now);
    }

    private static void requireNote(boolean other, @Nullable String note) {
        if (other && (note == null || note.isBlank())) {
            throw new InvalidFieldException("note", "选择“其他”时请说明。Say why when the reason is “other”.");
        }
    }
}
