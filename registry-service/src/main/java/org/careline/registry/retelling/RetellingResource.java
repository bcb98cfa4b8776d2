package org.careline.registry.retelling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.careline.kit.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Telling every present state again, for operators. */
@Path("/ops/retelling")
@RolesAllowed(Role.OPERATOR)
@RunOnVirtualThread
class RetellingResource {
    private final Retellings retellings;

    RetellingResource(Retellings retellings) {
        this.retellings = retellings;
    }

    @GET
    @Operation(summary = "全部状态重发的进度 How far it is, or how the last one ended")
    public RetellingView read() {
        return retellings.last();
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "全部状态重发 Tell every present state again; one under way goes on and is the answer")
    public RetellingView begin(@NotNull @Valid RetellingForm form) {
        return retellings.begin(form);
    }

    @POST
    @Path("cancellation")
    @Operation(summary = "停止重发 Stop telling again; what was told stays told")
    public RetellingView cancel() {
        return retellings.cancel();
    }
}
