package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.careline.events.TransferEvent;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.problem.NotThereException;
import org.careline.referral.domain.Change;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.Need;
import org.careline.referral.domain.Remark;
import org.careline.referral.domain.Transfer;
import org.careline.referral.facts.Patients;
import org.jspecify.annotations.Nullable;

/** The transfers of the service 转诊登记簿: locked after their patient, written together with step, event and sight. */
@ApplicationScoped
public class Transfers {
    private final EntityManager entities;
    private final Patients patients;
    private final DeskSights sights;
    private final AsSystem asSystem;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final LocalRules rules;
    private final Clock clock;

    Transfers(
            EntityManager entities,
            Patients patients,
            DeskSights sights,
            AsSystem asSystem,
            CurrentCaller caller,
            Outbox outbox,
            LocalRules rules,
            Clock clock) {
        this.entities = entities;
        this.patients = patients;
        this.sights = sights;
        this.asSystem = asSystem;
        this.caller = caller;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Locks the patient and then the transfer, as everything does that happens to a patient.
     *
     * @throws NotThereException for one that is not there, or not the caller's to see
     */
    public LockedTransfer lock(UUID id) {
        var patient = entities.createQuery("select patient from TransferEntity where id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotThereException::new);
        asSystem.run(() -> patients.lock(patient));
        var entity = entities.find(TransferEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entity == null) {
            throw new NotThereException();
        }
        return locked(entity);
    }

    /** The change, its step, its event and whoever sees the person now, in the transaction of the lock. */
    public void write(LockedTransfer locked, Transfer next, Step step, @Nullable TransferEvent event) {
        write(locked, next, step, null, event);
    }

    public void write(
            LockedTransfer locked, Transfer next, Step step, @Nullable Need need, @Nullable TransferEvent event) {
        asSystem.run(() -> {
            var entity = entities.getReference(TransferEntity.class, locked.id());
            if (need != null) {
                entity.need = NeedRow.from(need);
            }
            entity.closedByPerson = next instanceof Transfer.Closed && !step.byItself();
            record(entity, next, List.of(step), event);
        });
    }

    /** A record that goes on by itself, on other grounds or with another remark. */
    public void keep(LockedTransfer locked, Change.Keep change, List<Step> steps, @Nullable TransferEvent event) {
        asSystem.run(() -> {
            var entity = entities.getReference(TransferEntity.class, locked.id());
            entity.remark = change.remark() == null ? null : change.remark().toString();
            record(entity, change.next(), steps, event);
        });
    }

    /** Nobody knows for certain whether the person is in the hospital that was left: both sides read the question. */
    public void askWhereThePatientIs(LockedTransfer stoodDown, String hospital) {
        asSystem.run(() -> entities.createQuery("""
                        update TransferEntity set remark = :remark
                        where patient = :patient
                          and (id = :id or (hospital = :hospital and state = :completed and dischargedAt is null))
                        """)
                .setParameter("remark", Remark.WHERE_IS_THE_PATIENT.toString())
                .setParameter("patient", stoodDown.patient())
                .setParameter("id", stoodDown.id())
                .setParameter("hospital", hospital)
                .setParameter("completed", TransferState.COMPLETED)
                .executeUpdate());
    }

    /** Tells who sees the person of a record that was opened before such things were told. */
    public void tellSight(LockedTransfer locked) {
        asSystem.run(() -> follow(entities.getReference(TransferEntity.class, locked.id())));
    }

    private void record(TransferEntity entity, Transfer next, List<Step> steps, @Nullable TransferEvent event) {
        entity.record(next, steps.size(), rules, clock.instant());
        steps.forEach(step -> entities.persist(
                StepEntity.from(entity.id, step, entity.hospital, caller.find().orElse(null))));
        if (event != null) {
            outbox.append(event);
        }
        entities.flush();
        follow(entity);
        entities.detach(entity);
    }

    private void follow(TransferEntity entity) {
        var sees = entity.closedAt == null || entity.admittedAt != null;
        sights.follow(
                entity.id, entity.patient, sees ? entity.hospital : null, entity.hospitalSeesUntil, clock.instant());
    }

    private LockedTransfer locked(TransferEntity entity) {
        var sight = (Object[]) entities.createNativeQuery("""
                        select coalesce(careline_sees(:area), false)
                               or (careline_narrowed_to(:area)
                                   and coalesce(:escalatedTo = careline_organisation(), false)),
                               careline_narrowed_to(:area)
                               and coalesce(:hospital = careline_organisation(), false)
                        """)
                .setParameter("area", entity.area)
                .setParameter("escalatedTo", entity.escalatedTo)
                .setParameter("hospital", entity.hospital)
                .getSingleResult();
        return entity.locked((boolean) sight[0], (boolean) sight[1]);
    }
}
