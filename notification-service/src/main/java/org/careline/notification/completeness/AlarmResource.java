package org.careline.notification.completeness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.careline.kit.access.Role;

/** What could not be told, for whoever can do something about it. */
@Path("/alarms")
@RunOnVirtualThread
@RolesAllowed({Role.OPERATOR, Role.PREVENTION_INSTITUTION})
class AlarmResource {
    private final Alarms alarms;

    AlarmResource(Alarms alarms) {
        this.alarms = alarms;
    }

    @GET
    public List<AlarmView> open() {
        return alarms.open();
    }
}
