package org.careline.registry.residence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The history of residences 迁居记录. */
@ApplicationScoped
class MoveRepository implements PanacheRepositoryBase<MoveEntity, UUID> {

    /** Empty: never moved, as far as the caller may know. */
    Optional<LocalDate> lastDay(UUID patient) {
        return find("patient = ?1 order by movedOn desc", patient)
                .firstResultOptional()
                .map(MoveEntity::movedOn);
    }
}
