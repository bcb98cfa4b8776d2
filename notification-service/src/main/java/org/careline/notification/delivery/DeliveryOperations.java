package org.careline.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.careline.kit.access.AsSystem;
import org.careline.notification.row.Rows;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What an operator sees of deliveries and does about them. */
@ApplicationScoped
class DeliveryOperations {
    private static final Logger LOG = Logger.getLogger(DeliveryOperations.class);

    private static final String STANDING = """
            select jsonb_build_object(
                'waiting', (select count(*) from delivery where state = 'waiting'),
                'retrying', (select count(*) from delivery where state = 'waiting' and attempts > 1),
                'unrouted', (select count(*) from delivery where state = 'unrouted'),
                'given_up', (select count(*) from delivery where state = 'given-up'),
                'oldest_seconds', (select extract(epoch from clock_timestamp() - min(created_at))::bigint
                    from delivery where state = 'waiting'),
                'states', coalesce((select jsonb_agg(jsonb_build_object('state', state, 'number', number) order by state)
                    from (select state, count(*) as number from delivery
                        where created_at > clock_timestamp() - interval '1 day' group by state) day), '[]'))
            """;

    private static final String FAILING = """
            select jsonb_build_object('organisation', f.organisation, 'name', coalesce(o.name, f.organisation),
                'number', f.number, 'attempts', f.attempts, 'failure', f.failure, 'waits', f.waits)
            from (select organisation, count(*) as number, max(attempts) as attempts,
                    (array_agg(last_failure order by due_at desc))[1] as failure,
                    extract(epoch from clock_timestamp() - min(created_at))::bigint as waits
                from delivery where state = 'waiting' and attempts > 1 group by organisation) f
            left join organisation o on o.code = f.organisation
            order by f.waits desc, f.organisation limit ? offset ?
            """;

    private static final String RETRY = """
            update delivery set due_at = clock_timestamp()
            where state = 'waiting' and attempts > 1 and last_failure is not null
                and due_at > clock_timestamp() and under_way_until is null and (?::text is null or organisation = ?)
            """;

    private static final String TAKE_UP_AGAIN = """
            update delivery set state = 'waiting', due_at = clock_timestamp(), created_at = clock_timestamp()
            where state = 'given-up' and (?::text is null or organisation = ?)
            """;

    private final Rows rows;
    private final DeliveryUpkeep upkeep;
    private final Dispatcher dispatcher;
    private final AsSystem asSystem;

    DeliveryOperations(Rows rows, DeliveryUpkeep upkeep, Dispatcher dispatcher, AsSystem asSystem) {
        this.rows = rows;
        this.upkeep = upkeep;
        this.dispatcher = dispatcher;
        this.asSystem = asSystem;
    }

    @Transactional
    DeliveryStanding standing() {
        return asSystem.call(() -> rows.read(DeliveryStanding.class, STANDING)).getFirst();
    }

    @Transactional
    List<DeliveryStanding.Failing> failing(int limit, long offset) {
        return asSystem.call(() -> rows.read(DeliveryStanding.Failing.class, FAILING, limit, offset));
    }

    /** @param organisation null: all */
    @Transactional
    int retry(@Nullable String organisation) {
        var number = asSystem.call(() -> rows.change(RETRY, organisation, organisation)
                + rows.change(TAKE_UP_AGAIN, organisation, organisation));
        LOG.infof("An operator has %d deliveries tried again", number);
        dispatcher.wakeAfterCommit();
        return number;
    }

    int route() {
        var number = asSystem.call(upkeep::route);
        LOG.infof("An operator has %d deliveries routed", number);
        dispatcher.wake();
        return number;
    }
}
