package org.careline.notification.escalation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.web.CursorPage;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.inbox.AlertPages;
import org.careline.notification.inbox.AlertView;
import org.jspecify.annotations.Nullable;

/** Whom the doctor and the prevention institution must telephone: not signed in time, or nobody has the duty. */
@Path("/alerts/overdue")
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION})
class OverdueResource {
    private final AlertTable alerts;
    private final Clock clock;

    OverdueResource(AlertTable alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    @GET
    @Transactional
    public CursorPage<AlertView> list(
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var now = OffsetDateTime.now(clock);
        return AlertPages.of(alerts.overdue(now, cursor, limit + 1), limit, now);
    }
}
