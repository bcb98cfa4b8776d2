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
        with asked as (
            select cast(:below as text) collate "C" as below, cast(:status as text) as status
        ), held as (
            select greatest(area collate "C", below) as low, least(area || ':' collate "C", below || ':') as high
            from asked, unnest(string_to_array(concat(current_setting('careline.care_held', true),
                                                      current_setting('careline.prevention_held', true)), ',')) area
            where area <> ''
        ), own as (
            select patient.id from asked, held
            join patient on patient.residence_area >= held.low and patient.residence_area < held.high
            where patient.id > :after and asked.status in ('', patient.status)
            union
            select patient.id from asked, patient
            where asked.below = '' and residence_area is null and care_organisation = careline_organisation()
              and patient.id > :after and asked.status in ('', patient.status)
            order by id limit :limit
        )
        select id, version, name, sex, birth_date, birth_estimated, status, management, temporary_number,
               residence_area, disorder, name_index, document_index
        from patient where id in (select id from own) order by id
        """;

    private static final String NAMED = """
        select id, version, name, sex, birth_date, birth_estimated, status, management, temporary_number,
               residence_area, disorder, name_index, document_index
        from patient
        where name_index = :name and id > :after and :status in ('', status)
          and (:below = '' or starts_with(residence_area, :below))
        order by id limit :limit
        """;

    /**
     * @param below area code the patients live in; empty: all one's own
     */
    List<PatientLineEntity> own(UUID after, String below, String status, int limit) {
        return getEntityManager()
                .createNativeQuery(OWN, PatientLineEntity.class)
                .setParameter("after", after)
                .setParameter("below", below)
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

    /** Those of one name that are the caller's to see, in a part of the areas and one state or in any. */
    List<PatientLineEntity> named(String nameIndex, UUID after, String below, String status, int limit) {
        return getEntityManager()
                .createNativeQuery(NAMED, PatientLineEntity.class)
                .setParameter("name", nameIndex)
                .setParameter("after", after)
                .setParameter("below", below)
                .setParameter("status", status)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<PatientLineEntity> among(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }
}
