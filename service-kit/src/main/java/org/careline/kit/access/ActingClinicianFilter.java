package org.careline.kit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Before any use case, so that no endpoint can forget it: a clinic's system names the clinician with all it asks, and nobody else does. */
@Provider
class ActingClinicianFilter implements ContainerRequestFilter {
    private final CurrentCaller current;

    ActingClinicianFilter(CurrentCaller current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var lines = request.getHeaders().getOrDefault(ActingClinician.HEADER, List.of());
        current.roles().ifPresent(roles -> ActingClinician.of(roles.contains(Role.CLINIC_SYSTEM), lines));
    }
}
