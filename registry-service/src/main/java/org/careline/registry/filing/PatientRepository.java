package org.careline.registry.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files, cut by the database to those the caller may see. */
@ApplicationScoped
class PatientRepository implements PanacheRepositoryBase<PatientEntity, UUID> {

    /** Changes of one file follow each other, and so do the events that tell of them. */
    Optional<PatientEntity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> ids(UUID after, int most) {
        return getEntityManager()
                .createQuery("select id from PatientEntity where id > :after order by id", UUID.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    List<UUID> withOldKeys(UUID after, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from PatientEntity where keysVersion < :now and id > :after order by id", UUID.class)
                .setParameter("now", BlindKeys.VERSION)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether the area lies in the caller's own, or the caller is the service itself. */
    boolean isOwnArea(String area) {
        return (boolean) getEntityManager()
                .createNativeQuery("select careline_sees(:area)", Boolean.class)
                .setParameter("area", area)
                .getSingleResult();
    }
}
