package org.careline.registry.lookup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lists of the caller's own patients; the database cuts them, the query starts from the caller's own areas. */
@ApplicationScoped
class PatientLineRepository implements PanacheRepositoryBase<PatientLineEntity, UUID> {
    /** Begins with the areas held, so that a page costs what the caller has and not what the register has. */
    private static final String OWN = """
        with held as (
            select area collate "C" as area
            from unnest(string_to_array(concat(current_setting('careline.care_held', true),
                                               current_setting('careline.prevention_held', true)), ',')) area
            where area <> ''
        ), own as (
            select patient.id from held
            join patient on patient.residence_area >= held.area and patient.residence_area < held.area || ':'
            where patient.id > :after and (:status = '' or patient.status = :status)
            union
            select id from patient
            where residence_area is null and care_organisation = careline_organisation() and id > :after
              and (:status = '' or status = :status)
            order by id limit :limit
        )
        select * from patient where id in (select id from own) order by id
        """;

    List<PatientLineEntity> own(UUID after, String status, int limit) {
        return getEntityManager()
                .createNativeQuery(OWN, PatientLineEntity.class)
                .setParameter("after", after)
                .setParameter("status", status)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<PatientLineEntity> byDocument(String documentIndex) {
        return list("documentIndex", documentIndex);
    }

    List<PatientLineEntity> byName(String nameIndex, int limit) {
        return find("nameIndex = ?1 order by id", nameIndex).page(0, limit).list();
    }

    List<PatientLineEntity> among(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}
