package org.careline.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Telephone calls, each seen by the organisation that made it; looked up by primary key. */
@ApplicationScoped
class PhoneCallRepository implements PanacheRepositoryBase<PhoneCallEntity, UUID> {}
