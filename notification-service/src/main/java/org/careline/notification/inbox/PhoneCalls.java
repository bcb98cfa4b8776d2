package org.careline.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertAct;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.text.Moments;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Ids;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.alert.SeenAlert;
import org.careline.notification.reconcile.Reconciliation;
import org.careline.notification.stream.Changes;
import org.jspecify.annotations.Nullable;

/** The doctor, or the prevention institution, told a receiver by telephone 电话告知 (rules 17.3). */
@ApplicationScoped
public class PhoneCalls {
    private static final String BEFORE_THE_ALERT = "通话时间早于通报时间。The call is earlier than the alert it tells of.";

    private final AlertTable alerts;
    private final Reconciliation reconciliation;
    private final PhoneCallRepository calls;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Outbox outbox;
    private final Trail trail;
    private final Changes changes;
    private final Clock clock;

    PhoneCalls(
            AlertTable alerts,
            Reconciliation reconciliation,
            PhoneCallRepository calls,
            Idempotency idempotency,
            CurrentCaller caller,
            AsSystem asSystem,
            Outbox outbox,
            Trail trail,
            Changes changes,
            Clock clock) {
        this.alerts = alerts;
        this.reconciliation = reconciliation;
        this.calls = calls;
        this.idempotency = idempotency;
        this.caller = caller;
        this.asSystem = asSystem;
        this.outbox = outbox;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** A receiver does not telephone itself; the database shows the alert to the others who may. */
    @Transactional
    public PhoneCallView record(UUID id, PhoneCallForm form, @Nullable String key) {
        var organisation = caller.get().organisation();
        var alert = somebodyElses(id);
        // A page tells the time of a call to the minute.
        Moments.follows("toldAt", form.toldAt(), alert.raisedAt().truncatedTo(ChronoUnit.MINUTES), BEFORE_THE_ALERT);
        var call = idempotency.once(key, "record-phone-call " + id, form, () -> writeDown(alert, form, organisation));
        return new PhoneCallView(call, id, form.toldAt());
    }

    /** Whom to telephone: an alert of one's own assessment or area, addressed to somebody else. */
    @Transactional
    public AlertView see(UUID id) {
        return AlertView.of(somebodyElses(id), OffsetDateTime.now(clock), null);
    }

    private SeenAlert somebodyElses(UUID id) {
        return alerts.find(id)
                .filter(seen -> !caller.get().organisation().equals(seen.organisation()))
                .orElseThrow(NotThereException::new);
    }

    private UUID writeDown(SeenAlert alert, PhoneCallForm form, String organisation) {
        var call = PhoneCallEntity.from(
                form,
                Ids.next(),
                alert,
                organisation,
                caller.get().subject(),
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
        asSystem.run(() -> reconciliation.lock(alert.patient()));
        calls.persist(call);
        asSystem.run(() -> {
            alerts.toldByPhone(alert.id(), form.toldAt());
            Optional.ofNullable(alert.organisation())
                    .ifPresent(receiver -> outbox.append(alert.toldByPhone(receiver, form.toldAt())));
            reconciliation.of(alert.patient());
        });
        changes.of(alert.organisation(), alert.area());
        trail.record("told-by-phone", alert.patient());
        return call.id;
    }

    /** By the account that wrote it down, within ten minutes: as if nobody had telephoned. */
    @Transactional
    public void takeBack(UUID id, UUID call) {
        var alert = somebodyElses(id);
        var written = calls.findByIdOptional(call)
                .filter(one -> one.alert.equals(id) && one.withdrawnAt == null)
                .orElseThrow(NotThereException::new);
        var now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        if (!caller.get().subject().equals(written.account)) {
            throw new RefusedException(InboxRefusal.NOT_THE_AUTHOR);
        }
        if (written.writtenAt == null
                || written.writtenAt.plus(InboxAlerts.MAY_TAKE_BACK).isBefore(now)) {
            throw new RefusedException(InboxRefusal.TOO_LATE);
        }
        asSystem.run(() -> reconciliation.lock(alert.patient()));
        written.withdrawnAt = now;
        calls.flush();
        asSystem.run(() -> {
            alerts.phoneCallWithdrawn(id);
            Optional.ofNullable(alert.organisation())
                    .ifPresent(receiver -> outbox.append(alert.undone(receiver, AlertAct.TOLD_BY_PHONE, now)));
            reconciliation.of(alert.patient());
        });
        changes.of(alert.organisation(), alert.area());
        trail.record("phone-call-taken-back", alert.patient());
    }
}
