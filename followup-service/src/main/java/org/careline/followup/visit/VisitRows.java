package org.careline.followup.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the visits 随访记录; the database cuts them to what the caller may see. */
@ApplicationScoped
class VisitRows implements PanacheRepositoryBase<VisitEntity, UUID> {
    private static final String STANDING = "replacedBy is null and withdrawnAt is null";
    private static final String BEYOND = " and (visitedOn < ?%1$d or (visitedOn = ?%1$d and id < ?%2$d))";
    private static final String LATEST_FIRST = " order by visitedOn desc, id desc";

    /** Whose visit it is, before anything is locked. */
    Optional<UUID> patientOf(UUID id) {
        return getEntityManager()
                .createQuery("select patient from VisitEntity where id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    Optional<VisitEntity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<VisitEntity> ofAssessments(Collection<UUID> assessments) {
        return list("assessment in ?1", assessments);
    }

    /** Served by the index visit_of_patient. */
    List<VisitEntity> ofPatient(UUID patient, @Nullable VisitPlace after, int limit) {
        var visits = after == null
                ? find("patient = ?1" + LATEST_FIRST, patient)
                : find("patient = ?1" + BEYOND.formatted(2, 3) + LATEST_FIRST, patient, after.visitedOn(), after.id());
        return visits.page(0, limit).list();
    }

    /** The entry made last, whatever became of it. */
    Optional<UUID> newest(UUID patient) {
        return getEntityManager()
                .createQuery("select id from VisitEntity where patient = ?1 order by id desc", UUID.class)
                .setParameter(1, patient)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Served by the index visit_to_review. */
    List<VisitEntity> toReview(@Nullable VisitPlace after, int limit) {
        var open = "toReview = true and " + STANDING;
        var visits = after == null
                ? find(open + LATEST_FIRST)
                : find(open + BEYOND.formatted(1, 2) + LATEST_FIRST, after.visitedOn(), after.id());
        return visits.page(0, limit).list();
    }
}
