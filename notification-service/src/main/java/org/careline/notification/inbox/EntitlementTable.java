package org.careline.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.AsSystem;
import org.careline.notification.alert.SeenAlert;
import org.careline.notification.row.Rows;

/** Asks, at each use, whether an organisation may see a person. */
@ApplicationScoped
class EntitlementTable {
    private static final String SIGHT = """
            select jsonb_build_object('sees', s.sees, 'until', s.until, 'place_now', s.place_now,
                'close_reason', e.close_reason, 'residence_known', p.residence is not null)
            from sight s
            join patient p on p.id = s.patient
            left join episode e on e.id = s.episode
            where s.patient = ? and s.organisation = ? and s.duty = ?
            """;

    private final Rows rows;
    private final AsSystem asSystem;

    EntitlementTable(Rows rows, AsSystem asSystem) {
        this.rows = rows;
        this.asSystem = asSystem;
    }

    /** What was taken back shows nobody; what came up the line shows nobody until it is taken over. */
    Entitlement of(SeenAlert alert, String organisation) {
        return alert.isWithdrawn() || alert.isToBeTakenOver()
                ? Entitlement.NONE
                : of(alert.patient(), organisation, alert.duty());
    }

    private Entitlement of(UUID patient, String organisation, Duty duty) {
        return asSystem.call(() -> rows.read(Entitlement.class, SIGHT, patient, organisation, duty.toString())).stream()
                .findFirst()
                .orElse(Entitlement.NONE);
    }
}
