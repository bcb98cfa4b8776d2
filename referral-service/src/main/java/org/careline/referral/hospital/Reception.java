package org.careline.referral.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.careline.events.DeclineReason;
import org.careline.events.TransferEvent;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Preconditions;
import org.careline.referral.board.Board;
import org.careline.referral.board.TransferView;
import org.careline.referral.book.LockedTransfer;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.book.Transfers;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.Transfer;
import org.careline.referral.duty.DutiesToday;
import org.careline.referral.greenchannel.Reconciliation;
import org.careline.referral.refusal.Requires;
import org.jspecify.annotations.Nullable;

/** What the addressed hospital answers and records 接诊: a hospital that is not addressed finds nothing (rules 17.6). */
@ApplicationScoped
class Reception {
    private final Transfers book;
    private final DutiesToday hospitals;
    private final Reconciliation reconciliation;
    private final Board board;
    private final Trail trail;
    private final LocalRules rules;
    private final Clock clock;

    Reception(
            Transfers book,
            DutiesToday hospitals,
            Reconciliation reconciliation,
            Board board,
            Trail trail,
            LocalRules rules,
            Clock clock) {
        this.book = book;
        this.hospitals = hospitals;
        this.reconciliation = reconciliation;
        this.board = board;
        this.trail = trail;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    TransferView accept(UUID id, @Nullable String ifMatch) {
        var held = addressed(id, ifMatch);
        var now = clock.instant();
        var next = Requires.unanswered(held.transfer()).accept();
        return written(held, next, Step.of("accepted", now), TransferEvents.accepted(held, next, now));
    }

    @Transactional
    void decline(UUID id, @Nullable String ifMatch, DeclineForm form) {
        if (form.reason() == DeclineReason.OTHER
                && (form.note() == null || form.note().isBlank())) {
            throw new InvalidFieldException("note", "选择“其他”时请说明。Say why when the reason is “other”.");
        }
        var held = addressed(id, ifMatch);
        var before = Requires.unanswered(held.transfer());
        var now = clock.instant();
        var next = before.decline(hospitals.near(held.placeNow(), held.area()), rules, now);
        trail.record("transfer-declined", held.patient());
        book.write(
                held,
                next,
                Step.of("declined", now, form.reason(), form.note()),
                TransferEvents.declined(held, before, form.reason(), next, now));
        reconciliation.of(held.patient());
    }

    @Transactional
    void notArrived(UUID id, @Nullable String ifMatch) {
        var held = addressed(id, ifMatch);
        var before = Requires.accepted(held.transfer());
        var now = clock.instant();
        trail.record("patient-not-arrived", held.patient());
        book.write(
                held,
                before.notArrived(),
                Step.of("not-arrived", now, before.hospital()),
                TransferEvents.notArrived(held, before, now));
        reconciliation.of(held.patient());
    }

    @Transactional
    TransferView admit(UUID id, @Nullable String ifMatch, AdmissionForm form) {
        var held = addressed(id, ifMatch);
        var accepted = Requires.accepted(held.transfer());
        var at = notBefore(
                "admittedAt",
                form.admittedAt().toInstant(),
                held.requestedAt(),
                "入院时间早于转诊开始时间。The admission lies before the transfer was requested.");
        var next = accepted.admit(at);
        return written(held, next, Step.of("admitted", clock.instant()), TransferEvents.admitted(held, next));
    }

    @Transactional
    TransferView discharge(UUID id, @Nullable String ifMatch, DischargeForm form) {
        var held = addressed(id, ifMatch);
        var before = Requires.admitted(held.transfer());
        var at = notBefore(
                "dischargedAt",
                form.dischargedAt().toInstant(),
                before.admittedAt(),
                "出院时间早于入院时间。The discharge lies before the admission.");
        var next = before.discharge(at);
        return written(
                held,
                next,
                new Step("discharged", clock.instant(), null, form.advice(), false),
                TransferEvents.discharged(held, next));
    }

    /** A page gives minutes: what lies in the bound's own minute is taken as the bound. */
    private static Instant notBefore(String field, Instant at, Instant bound, String message) {
        if (!at.isBefore(bound)) {
            return at;
        }
        if (at.isBefore(bound.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidFieldException(field, message);
        }
        return bound;
    }

    private LockedTransfer addressed(UUID id, @Nullable String ifMatch) {
        var held = book.lock(id).forTheHospital();
        Preconditions.requireMatch(ifMatch, held.version());
        return held;
    }

    private TransferView written(LockedTransfer held, Transfer next, Step step, TransferEvent event) {
        trail.record("transfer-" + step.what(), held.patient());
        book.write(held, next, step, event);
        reconciliation.of(held.patient());
        return board.afterChange(held.id());
    }
}
