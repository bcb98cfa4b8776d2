package org.careline.notification.endpoint;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.careline.kit.access.Role;
import org.jboss.resteasy.reactive.NoCache;

/** An organisation looks after where its machine takes alerts. */
@Path("/endpoint")
@RunOnVirtualThread
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION})
class EndpointResource {
    private final Endpoints endpoints;

    EndpointResource(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @GET
    public EndpointView find() {
        return endpoints.find();
    }

    @PUT
    @NoCache
    public EndpointView set(@Valid @NotNull EndpointForm form) {
        return endpoints.set(form);
    }

    @DELETE
    public void remove() {
        endpoints.remove();
    }

    @POST
    @Path("/test")
    public TestCallView test() {
        return endpoints.test();
    }
}
