package org.careline.registry.disclosure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.careline.kit.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disclosure by grant 凭证披露, one call for a page of 50 rows. */
@Path("/disclosures")
@Tag(name = "disclosures", description = "凭证披露")
@RolesAllowed({Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION, Role.GREEN_CHANNEL_DESK})
@RunOnVirtualThread
class DisclosureResource {
    private final Disclosures disclosures;

    DisclosureResource(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @POST
    @Operation(summary = "凭证披露 Who the people behind alerts and transfers are")
    public List<DisclosureView> disclose(@NotNull @Valid DisclosureForm form) {
        return disclosures.disclose(form);
    }
}
