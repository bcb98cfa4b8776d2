package org.careline.followup.caseload;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the caseload 随访对象; the database cuts them to the areas of the caller. */
@ApplicationScoped
class CaseloadRows implements PanacheRepositoryBase<CaseloadEntity, UUID> {
    /** Served by the index caseload_next_visit; whoever is in hospital or dead has no day. */
    private static final String DUE = "nextVisitOn >= ?1 and nextVisitOn <= ?2 and not justAdmitted";

    private static final String BEYOND =
            " and (urgency > ?3 or (urgency = ?3 and (nextVisitOn > ?4 or (nextVisitOn = ?4 and patient > ?5))))";
    private static final String MOST_URGENT_FIRST = " order by urgency, nextVisitOn, patient";

    Optional<CaseloadEntity> lock(UUID patient) {
        return findByIdOptional(patient, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isKnown(UUID patient) {
        return count("patient", patient) > 0;
    }

    List<CaseloadEntity> due(LocalDate from, LocalDate until, @Nullable WorklistPlace after, int limit) {
        var due = after == null
                ? find(DUE + MOST_URGENT_FIRST, from, until)
                : find(
                        DUE + BEYOND + MOST_URGENT_FIRST,
                        from,
                        until,
                        after.urgency(),
                        after.nextVisitOn(),
                        after.patient());
        return due.page(0, limit).list();
    }
}
