package org.careline.kit.trail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.careline.kit.access.Role;
import org.jspecify.annotations.Nullable;

/** Lets an operator check that nobody has altered the trail. */
@Path("/ops/trail")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class TrailResource {
    private final TrailVerifier verifier;

    TrailResource(TrailVerifier verifier) {
        this.verifier = verifier;
    }

    /** Position and seal of a head from the log, both or neither. */
    @GET
    @Path("verification")
    public TrailVerification verification(
            @QueryParam("position") @Nullable Long position, @QueryParam("seal") @Nullable String seal) {
        return verifier.verify(position == null || seal == null ? null : new TrailHead(position, seal));
    }
}
