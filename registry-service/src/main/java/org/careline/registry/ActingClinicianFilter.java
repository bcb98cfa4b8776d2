package org.careline.registry;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.registry.constraint.Say;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A clinic's system names the clinician it acts for 经办医生 with all it asks, so that the trail knows who looked (rules 17.4); anybody else
 * signed in as oneself and acts for nobody.
 */
class ActingClinicianFilter {
    private static final String HEADER = "Acting-Clinician";

    private final CurrentCaller current;

    ActingClinicianFilter(CurrentCaller current) {
        this.current = current;
    }

    @ServerRequestFilter
    public void requireClinician(ContainerRequestContext request) {
        current.find().ifPresent(caller -> {
            var named = request.getHeaders().containsKey(HEADER);
            if (!caller.is(Role.CLINIC_SYSTEM) && named) {
                throw new InvalidFieldException(HEADER, Say.CLINICIAN_ONLY);
            }
            if (caller.is(Role.CLINIC_SYSTEM)
                    && (caller.actingClinician() == null
                            || caller.actingClinician().isBlank())) {
                throw new InvalidFieldException(HEADER, Say.CLINICIAN);
            }
        });
    }
}
