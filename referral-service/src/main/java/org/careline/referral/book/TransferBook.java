package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.TransferEvent;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.referral.domain.Assessment.LastRecord;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.Need;
import org.careline.referral.domain.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * The book of transfers 转诊登记簿: a row is locked with the eyes of whoever decides and written by the service, together
 * with its step and its event.
 */
@ApplicationScoped
public class TransferBook {
    private final EntityManager entities;
    private final AsSystem asSystem;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final LocalRules rules;
    private final Clock clock;

    TransferBook(
            EntityManager entities,
            AsSystem asSystem,
            CurrentCaller caller,
            Outbox outbox,
            LocalRules rules,
            Clock clock) {
        this.entities = entities;
        this.asSystem = asSystem;
        this.caller = caller;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws NotThereException for one that is not there, or not the caller's to see */
    public Held lock(UUID id) {
        var entity = entities.find(TransferEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null) {
            throw new NotThereException();
        }
        return held(entity);
    }

    public Optional<Held> lockOpenOf(UUID patient) {
        return entities.createQuery(
                        "from TransferEntity where patient = :patient and closedAt is null", TransferEntity.class)
                .setParameter("patient", patient)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::held);
    }

    public Optional<LastRecord> lastClosedOf(UUID patient) {
        return entities.createQuery("""
                        from TransferEntity where patient = :patient and closedAt is not null
                        order by closedAt desc limit 1
                        """, TransferEntity.class)
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst()
                .map(last -> new LastRecord(
                        last.toDomain().grounds(),
                        last.closedAt.atZone(clock.getZone()).toLocalDate()));
    }

    /** The change, its step and its event, in the transaction of the lock. */
    public void write(Held held, Transfer next, Step step, TransferEvent event) {
        write(held, next, step, null, event);
    }

    /** A change nobody else hears of, such as a joined assessment. */
    public void note(Held held, Transfer next, Step step) {
        write(held, next, step, null, null);
    }

    public void write(Held held, Transfer next, Step step, @Nullable Need need, @Nullable TransferEvent event) {
        asSystem.run(() -> {
            var entity = entities.getReference(TransferEntity.class, held.id());
            entity.record(next, rules, clock.instant());
            if (need != null) {
                entity.need = NeedRow.from(need);
            }
            entities.persist(StepEntity.from(
                    held.id(), step, entity.hospital, caller.find().orElse(null)));
            if (event != null) {
                outbox.append(event);
            }
            entities.flush();
            entities.detach(entity);
        });
    }

    private Held held(TransferEntity entity) {
        var sight = (Object[]) entities.createNativeQuery("""
                        select coalesce(careline_sees(:area), false)
                               or coalesce(:escalatedTo = careline_organisation(), false),
                               coalesce(:hospital = careline_organisation(), false)
                        """)
                .setParameter("area", entity.area)
                .setParameter("escalatedTo", entity.escalatedTo)
                .setParameter("hospital", entity.hospital)
                .getSingleResult();
        return new Held(
                entity.id,
                entity.patient,
                entity.assessment,
                entity.version,
                entity.area,
                entity.placeNow,
                entity.toDomain(),
                (boolean) sight[0],
                (boolean) sight[1]);
    }
}
