package org.careline.followup.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.careline.kit.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was seen, by grant 通报内容查询. */
@Path("/disclosures")
@RunOnVirtualThread
class DisclosureResource {
    private final Looks looks;

    DisclosureResource(Looks looks) {
        this.looks = looks;
    }

    @POST
    @RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION, Role.GREEN_CHANNEL_DESK})
    @Operation(
            operationId = "discloseVisits",
            summary = "凭通报授权查看评估内容。What was seen, by the grant of an alert or transfer.")
    public List<Disclosure> disclose(@NotNull @Valid DisclosureForm form) {
        return looks.look(form);
    }
}
