package org.careline.registry;

import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.InvalidFieldException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A clinic's system names the clinician it acts for 经办医生 with all it asks, so that the trail knows who looked (rules 17.4). */
class ActingClinicianFilter {
    private static final String HEADER = "Acting-Clinician";

    private final CurrentCaller current;

    ActingClinicianFilter(CurrentCaller current) {
        this.current = current;
    }

    @ServerRequestFilter
    public void requireClinician() {
        current.find().filter(caller -> caller.is(Role.CLINIC_SYSTEM)).ifPresent(caller -> {
            if (caller.actingClinician() == null || caller.actingClinician().isBlank()) {
                throw new InvalidFieldException(HEADER, "机构系统须注明经办医生 / a clinic system names the acting clinician");
            }
        });
    }
}
