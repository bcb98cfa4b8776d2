package org.careline.registry.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Checks for duplicates; the database shows them to the prevention institution of the area alone. */
@ApplicationScoped
class DuplicateCheckRepository implements PanacheRepositoryBase<DuplicateCheckEntity, UUID> {

    /** Waits for whoever registers the same document just now; answers the files that carry it. */
    List<KnownFile> claim(String documentIndex) {
        return getEntityManager()
                .createNativeQuery("select patient, yours from claim_document(:document)", KnownFile.class)
                .setParameter("document", documentIndex)
                .getResultList();
    }

    List<DuplicateCheckEntity> reviews(UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                    select id, patient, area, checked_at, known, registered_by from duplicate_check
                    where known <> '{}' and id > :after
                    order by id limit :limit
                    """, DuplicateCheckEntity.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Of these areas, those the caller has the prevention duty for. */
    Set<String> own(Collection<String> areas) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("select area from unnest(:areas) area where registry_prevents(area)", String.class)
                .setParameter("areas", areas.toArray(String[]::new))
                .getResultList());
    }

    List<KnownPlace> places(Collection<UUID> patients) {
        return getEntityManager()
                .createNativeQuery("""
                    select id as patient, residence_area as area, care_organisation as organisation
                    from patient where id in (:patients)
                    """, KnownPlace.class)
                .setParameter("patients", patients)
                .getResultList();
    }
}
