package org.careline.kit.app;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Ids;
import org.careline.kit.web.Preconditions;

/** Use cases as a service writes them. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<VisitEntity, UUID> {
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Trail trail;

    Visits(Idempotency idempotency, CurrentCaller caller, AsSystem asSystem, Trail trail) {
        this.idempotency = idempotency;
        this.caller = caller;
        this.asSystem = asSystem;
        this.trail = trail;
    }

    @Transactional
    VisitEntity record(String key, VisitForm form) {
        var id = idempotency.once(key, "record-visit", form, () -> create(form));
        return findById(id);
    }

    private UUID create(VisitForm form) {
        var visit = new VisitEntity();
        visit.id = Ids.next();
        visit.area = form.area();
        visit.organisation = caller.get().organisation();
        visit.note = form.note();
        persistAndFlush(visit);
        return visit.id;
    }

    @Transactional
    VisitEntity read(UUID id) {
        var visit = findByIdOptional(id).orElseThrow(NotThereException::new);
        trail.record("visit-read", id);
        return visit;
    }

    @Transactional
    VisitEntity change(UUID id, String ifMatch, VisitForm form) {
        var visit = findByIdOptional(id).orElseThrow(NotThereException::new);
        Preconditions.requireMatch(ifMatch, visit.version);
        visit.note = form.note();
        flush();
        return visit;
    }

    @Transactional
    List<Long> countsAroundTheSystem() {
        return List.of(count(), asSystem.call(this::count), count());
    }

    @Transactional
    List<String> areas() {
        return getEntityManager()
                .createQuery("select v.area from VisitEntity v order by v.area", String.class)
                .getResultList();
    }

    long countOutsideATransaction() {
        return count();
    }
}
