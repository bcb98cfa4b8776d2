package org.careline.notification.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.careline.kit.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who received an alert, by name 受理人员, for whoever assessed or cares. */
@Path("/proofs")
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class ProofResource {
    private final Proofs proofs;

    ProofResource(Proofs proofs) {
        this.proofs = proofs;
    }

    @POST
    @Operation(
            operationId = "readProofs",
            summary = "签收人与电话告知对象，打印表8用。Who signed and who was told by telephone, for the printed form 8.")
    public List<ProofView> of(@NotNull @Valid ProofForm form) {
        return proofs.of(form.alerts());
    }
}
