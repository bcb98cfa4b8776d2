package org.careline.registry.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.careline.kit.web.Preconditions;
import org.careline.registry.constraint.Say;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Organisations 机构目录, public bodies with their duty phones. */
@Path("/organisations")
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
class OrganisationResource {
    private final Organisations organisations;

    OrganisationResource(Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @Operation(summary = "机构目录 Organisations")
    public CursorPage<OrganisationView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return organisations.list(cursor, limit);
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "机构 One organisation")
    public RestResponse<OrganisationView> read(String code) {
        return answer(organisations.read(code));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Role.HEALTH_AUTHORITY, Role.OPERATOR})
    @Operation(summary = "登记机构 Add or change an organisation of one's own area; an operator adds what was never there")
    public RestResponse<OrganisationView> keep(
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,39}", message = Say.CODE) String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OrganisationForm form) {
        return answer(organisations.keep(code, ifMatch, form));
    }

    private static RestResponse<OrganisationView> answer(OrganisationView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(view.version()))
                .build();
    }
}
