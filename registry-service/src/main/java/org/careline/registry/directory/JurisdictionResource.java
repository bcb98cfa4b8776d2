package org.careline.registry.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.web.Preconditions;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.Say;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who has which duty where 管辖. */
@Path("/jurisdictions")
@Tag(name = "directory", description = "机构与管辖目录")
@RolesAllowed({
    Role.COMMUNITY_DOCTOR,
    Role.PSYCHIATRIST,
    Role.PREVENTION_INSTITUTION,
    Role.POLICE,
    Role.GRID_CENTRE,
    Role.GREEN_CHANNEL_DESK,
    Role.HEALTH_AUTHORITY,
    Role.CLINIC_SYSTEM,
    Role.OPERATOR
})
@RunOnVirtualThread
class JurisdictionResource {
    private final Jurisdictions jurisdictions;

    JurisdictionResource(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    @GET
    @Operation(summary = "一地的管辖 Duties above, of and below an area")
    public List<JurisdictionView> about(
            @QueryParam("area")
                    @NotNull(message = Say.REQUIRED)
                    @KnownArea(
                            digits = {4, 6, 9, 12},
                            message = Say.AREA_OF_ANY_SIZE)
                    String area) {
        return jurisdictions.about(area);
    }

    @GET
    @Path("/{duty}/{area}")
    @Operation(summary = "一项职责的管辖单位 Holders of one duty in one area")
    public RestResponse<JurisdictionView> read(String duty, String area) {
        return answer(jurisdictions.read(known(duty), area));
    }

    private static Duty known(String duty) {
        return Arrays.stream(Duty.values())
                .filter(known -> known.wireName().equals(duty))
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    private static RestResponse<JurisdictionView> answer(JurisdictionView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
