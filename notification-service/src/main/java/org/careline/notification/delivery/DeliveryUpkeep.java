package org.careline.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.careline.notification.row.Rows;

/** What happens to deliveries without a call: an endpoint was set meanwhile, they are too old to be of use, or to be kept. */
@ApplicationScoped
class DeliveryUpkeep {
    private static final int AT_ONCE = 2_000;
    /** What ended, is signed or was opened by a person is not sent as new. */
    private static final String ROUTE = """
            update delivery set state = 'waiting', due_at = clock_timestamp()
            from told_alert a, endpoint
            where delivery.state = 'unrouted' and endpoint.organisation = delivery.organisation
                and a.id = delivery.alert
                and (delivery.kind <> 'alert-raised' or (a.open and a.opened_at is null))
            """;

    private static final String GIVE_UP = """
            update delivery set state = 'given-up'
            where state = 'waiting' and created_at < clock_timestamp() - make_interval(secs => ?)
            """;
    /** The message of an alert is kept while it may still be sent, or it matters whether a machine may have heard it. */
    private static final String FORGET = """
            with over as (
                select d.id from delivery d join told_alert a on a.id = d.alert
                where d.state in ('done', 'stopped', 'given-up', 'unrouted') and d.under_way_until is null
                    and d.created_at < clock_timestamp() - make_interval(secs => ?)
                    and (d.kind <> 'alert-raised' or a.withdrawn_at is not null or a.delivered_at is not null
                        or (d.attempts = d.unreached and (a.signed_at is not null or a.settled_at is not null)))
                order by d.created_at limit ? for update of d skip locked)
            delete from delivery using over where delivery.id = over.id
            """;

    private final Rows rows;

    DeliveryUpkeep(Rows rows) {
        this.rows = rows;
    }

    @Transactional
    int route() {
        return rows.change(ROUTE);
    }

    @Transactional
    int giveUp(Duration age) {
        return rows.change(GIVE_UP, age.toMillis() / 1000.0);
    }

    /** Returns whether there may be more. */
    @Transactional
    boolean forget(Duration age) {
        return rows.change(FORGET, age.toMillis() / 1000.0, AT_ONCE) == AT_ONCE;
    }
}
