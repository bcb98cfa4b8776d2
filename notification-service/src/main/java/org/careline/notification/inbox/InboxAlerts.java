package org.careline.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertAct;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.EncryptedText;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.CursorPage;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.alert.SeenAlert;
import org.careline.notification.reconcile.Reconciliation;
import org.careline.notification.stream.Changes;
import org.jspecify.annotations.Nullable;

/** What a receiver does with the alerts addressed to it: looks, opens, signs 签收, takes over (rules 17.3, 17.4). */
@ApplicationScoped
public class InboxAlerts {
    /** How long whoever did something may take it back. */
    public static final Duration MAY_TAKE_BACK = Duration.ofMinutes(10);

    private final AlertTable table;
    private final Reconciliation reconciliation;
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
            Reconciliation reconciliation,
            AlertGrants grants,
            CurrentCaller caller,
            AsSystem asSystem,
            Outbox outbox,
            Trail trail,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.reconciliation = reconciliation;
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
        var grant = grants.mint(alert, organisation, now(), reason);
        if (alert.openedAt() == null) {
            act(alert, now -> {
                if (table.opened(id, now)) {
                    outbox.append(alert.opened(organisation, now));
                }
            });
        }
        trail.record("alert-opened", List.of(alert.patient()), reason);
        return AlertView.of(mine(id), now(), grant.orElse(null));
    }

    /** As it stands, without opening it: nothing of it says who the person is. */
    @Transactional
    public AlertView see(UUID id) {
        return AlertView.of(mine(id), now(), null);
    }

    /** Whether the caller may see the person behind it now, and how. */
    @Transactional
    public Sighting sighting(UUID id) {
        var entitled = grants.entitlement(mine(id), caller.get().organisation());
        var now = now();
        return new Sighting(
                entitled.isOpen(now) || entitled.asksForReason(now),
                entitled.asksForReason(now),
                entitled.isOpen(now) ? entitled.placeNow() : null);
    }

    /**
     * What the page of an alert may offer.
     *
     * @param asksForReason the episode closed long ago
     * @param placeNow to the village, for whoever is entitled to the address
     */
    public record Sighting(
            boolean shown, boolean asksForReason, @Nullable String placeNow) {}

    /** The person behind an alert is looked up: a grant for this one look; empty for what shows nobody. */
    @Transactional
    public Optional<String> look(UUID id, @Nullable String reason) {
        var alert = mine(id);
        var grant = grants.mint(alert, caller.get().organisation(), now(), reason);
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
        act(alert, now -> sign(alert, form, now));
        var signed = mine(id);
        if (!signed.isSigned()) {
            throw new RefusedException(InboxRefusal.ALERT_WITHDRAWN);
        }
        trail.record("alert-signed", alert.patient());
        return AlertView.of(signed, now(), null);
    }

    private void sign(SeenAlert alert, SignatureForm form, OffsetDateTime now) {
        var who = caller.get();
        var signature = new AlertTable.Signature(
                sealing.convertToDatabaseColumn(form.officer()),
                sealing.convertToDatabaseColumn(form.post()),
                who.subject(),
                sealing.convertToDatabaseColumn(form.done()));
        outbox.append(table.find(table.sign(alert.id(), now, signature)).stream()
                .map(one -> one.acknowledged(who.organisation(), now))
                .toList());
    }

    /** As if it had never been signed: clocks stand as they stood. */
    @Transactional
    public AlertView takeSignatureBack(UUID id) {
        var alert = mine(id);
        var signedAt = alert.signedAt();
        if (signedAt == null || alert.isWithdrawn()) {
            throw new RefusedException(InboxRefusal.NOTHING_SIGNED);
        }
        checkAct(alert.signedAccount(), signedAt);
        asSystem.run(() -> unsign(alert, signedAt));
        changes.of(alert.organisation(), alert.area());
        trail.record("signature-taken-back", alert.patient());
        return AlertView.of(mine(id), now(), null);
    }

    private void unsign(SeenAlert alert, OffsetDateTime signedAt) {
        reconciliation.lock(alert.patient());
        var now = now();
        var organisation = caller.get().organisation();
        outbox.append(table.find(table.unsign(alert.id())).stream()
                .map(one -> one.undone(organisation, AlertAct.ACKNOWLEDGED, now))
                .toList());
        reconciliation.withoutSignature(alert.patient(), signedAt, now);
    }

    private void checkAct(@Nullable String account, OffsetDateTime at) {
        if (!caller.get().subject().equals(account)) {
            throw new RefusedException(InboxRefusal.NOT_THE_AUTHOR);
        }
        if (at.plus(MAY_TAKE_BACK).isBefore(now())) {
            throw new RefusedException(InboxRefusal.TOO_LATE);
        }
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
        act(alert, now -> table.takenOver(id, now));
        trail.record("alert-taken-over", alert.patient());
        return AlertView.of(mine(id), now(), null);
    }

    private interface Act {
        void at(OffsetDateTime now);
    }

    /** Under the person's lock; what is owed afterwards is told at once. */
    private void act(SeenAlert alert, Act act) {
        asSystem.run(() -> {
            reconciliation.lock(alert.patient());
            var now = now();
            act.at(now);
            reconciliation.of(alert.patient(), now);
        });
        changes.of(alert.organisation(), alert.area());
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
