package org.careline.registry.residence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The history of residences 迁居记录. */
@ApplicationScoped
class MoveRepository implements PanacheRepositoryBase<MoveEntity, UUID> {}
