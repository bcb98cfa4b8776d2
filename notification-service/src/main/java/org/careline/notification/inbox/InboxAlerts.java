package org.careline.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.EncryptedText;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.notification.patient.Patients;
import org.careline.notification.stream.Changes;
import org.jspecify.annotations.Nullable;

/** What a receiver does with the alerts addressed to it: looks, opens, signs 签收, takes over (rules 17.3, 17.4). */
@ApplicationScoped
public class InboxAlerts {
    private final AlertTable table;
    private final Patients patients;
    private final AlertGrants grants;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Outbox outbox;
    private final Trail trail;
    private final Changes changes;
    private final Clock clock;
    private final EncryptedText sealing = new EncryptedText();

    InboxAlerts(
            AlertTable table,
            Patients patients,
            AlertGrants grants,
            CurrentCaller caller,
            AsSystem asSystem,
            Outbox outbox,
            Trail trail,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.patients = patients;
        this.grants = grants;
        this.caller = caller;
        this.asSystem = asSystem;
        this.outbox = outbox;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public CursorPage<AlertView> list(boolean openOnly, @Nullable UUID before, int limit) {
        var organisation = caller.get().organisation();
        return AlertPages.of(table.inbox(organisation, openOnly, before, limit + 1), limit, now());
    }

    /** The first look is a fact of its own; every look is on the trail and mints a grant anew. */
    @Transactional
    public AlertView open(UUID id, @Nullable String reason) {
        var organisation = caller.get().organisation();
        var alert = mine(id);
        var now = now();
        var closedAt = asSystem.call(() -> table.closedAt(alert.episode()));
        var grant = grants.mint(alert, organisation, closedAt, now, reason);
        asSystem.run(() -> {
            if (table.opened(id, now)) {
                outbox.append(alert.opened(organisation, now));
                changes.of(organisation, alert.area());
            }
        });
        trail.record("alert-opened", List.of(alert.patient()), reason);
        return AlertView.of(mine(id), now, grant.orElse(null));
    }

    /** As it stands, without opening it: nothing of it says who the person is. */
    @Transactional
    public AlertView see(UUID id) {
        return AlertView.of(mine(id), now(), null);
    }

    /** Whether looking asks for a reason: the episode closed long ago. */
    @Transactional
    public boolean asksForReason(UUID id) {
        var alert = mine(id);
        return grants.asksForReason(alert, asSystem.call(() -> table.closedAt(alert.episode())), now());
    }

    /** The person behind an alert is looked up: a grant for this one look; empty for what shows nobody. */
    @Transactional
    public Optional<String> look(UUID id, @Nullable String reason) {
        var alert = mine(id);
        var closedAt = asSystem.call(() -> table.closedAt(alert.episode()));
        var grant = grants.mint(alert, caller.get().organisation(), closedAt, now(), reason);
        if (grant.isPresent()) {
            trail.record("identity-looked-up", List.of(alert.patient()), reason);
        }
        return grant;
    }

    /** Signing twice changes nothing: the first signature stands. */
    @Transactional
    public AlertView sign(UUID id, SignatureForm form) {
        var alert = mine(id);
        if (alert.isToBeTakenOver()) {
            throw new RefusedException(InboxRefusal.NOT_TAKEN_OVER);
        }
        asSystem.run(() -> sign(alert, form, now()));
        var signed = mine(id);
        if (!signed.isSigned()) {
            throw new RefusedException(InboxRefusal.ALERT_WITHDRAWN);
        }
        changes.of(alert.organisation(), alert.area());
        trail.record("alert-signed", alert.patient());
        return AlertView.of(signed, now(), null);
    }

    private void sign(SeenAlert alert, SignatureForm form, OffsetDateTime now) {
        patients.lock(List.of(alert.patient()));
        var signed = table.sign(
                alert.id(),
                now,
                sealing.convertToDatabaseColumn(form.officer()),
                sealing.convertToDatabaseColumn(form.post()),
                sealing.convertToDatabaseColumn(form.done()));
        var organisation = caller.get().organisation();
        signed.stream()
                .flatMap(id -> table.find(id).stream())
                .forEach(one -> outbox.append(one.acknowledged(organisation, now)));
    }

    /** From now on the person may be seen. */
    @Transactional
    public AlertView takeOver(UUID id) {
        var alert = mine(id);
        if (alert.escalatedFrom() == null) {
            throw new RefusedException(InboxRefusal.NOTHING_TO_TAKE_OVER);
        }
        if (alert.isWithdrawn()) {
            throw new RefusedException(InboxRefusal.ALERT_WITHDRAWN);
        }
        var now = now();
        asSystem.run(() -> table.takenOver(id, now));
        changes.of(alert.organisation(), alert.area());
        trail.record("alert-taken-over", alert.patient());
        return AlertView.of(mine(id), now, null);
    }

    private SeenAlert mine(UUID id) {
        var organisation = caller.get().organisation();
        return table.find(id)
                .filter(alert -> organisation.equals(alert.organisation()))
                .orElseThrow(NotThereException::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
