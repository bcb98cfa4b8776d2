package org.careline.notification.endpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The endpoints, each seen by its own organisation alone; looked up by primary key. */
@ApplicationScoped
class EndpointRepository implements PanacheRepositoryBase<EndpointEntity, String> {}
