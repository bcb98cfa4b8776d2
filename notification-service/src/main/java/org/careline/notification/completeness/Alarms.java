package org.careline.notification.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Topic;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.inbox.EventParked;
import org.careline.kit.web.Ids;
import org.careline.notification.domain.Assessment;
import org.careline.notification.row.Rows;
import org.careline.notification.stream.Changes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Raises an alarm where a duty may not have been told 漏报警示; the promise of rules 17.1-2 is watched, not assumed. */
@ApplicationScoped
public class Alarms {
    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private static final String RAISE = """
            insert into alarm (id, kind, area, assessment, event_id, raised_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String OPEN = """
            select to_jsonb(alarm) from alarm where cleared_at is null order by raised_at desc, id limit 200
            """;

    /** The last ones heard: what is older was checked before. */
    private static final String MISSING = """
            select jsonb_build_object('assessment', heard.id, 'area', e.area)
            from (select id, episode from assessment where level >= 3 and standing order by heard desc limit 2000) heard
            join episode e on e.id = heard.episode
            where exists (
                select from (values ('police'), ('grid'), ('prevention')) as asked (duty)
                where not exists (
                    select from alert where alert.assessment = heard.id and alert.duty = asked.duty
                        and occasion = 'DANGER'))
            """;

    private static final String WAITING_FOR_A_HOLDER = """
            select distinct on (assessment) jsonb_build_object('assessment', assessment, 'area', area)
            from alert where organisation is null and withdrawn_at is null and signed_at is null
            """;

    private static final String CLEAR = """
            update alarm set cleared_at = ? where cleared_at is null and case kind
                when 'parked-assessment' then
                    not exists (select from parked_event where parked_event.event_id = alarm.event_id)
                when 'nobody-has-the-duty' then
                    not exists (select from alert where alert.assessment = alarm.assessment
                        and organisation is null and withdrawn_at is null)
                else not exists (select from assessment where id = alarm.assessment and standing) end
            """;

    private final Rows rows;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Changes changes;
    private final Clock clock;

    Alarms(Rows rows, CurrentCaller caller, AsSystem asSystem, Changes changes, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.asSystem = asSystem;
        this.changes = changes;
        this.clock = clock;
    }

    /** In the transaction that parks it. What cannot be read may be a danger. */
    void parked(@Observes EventParked parked) {
        if (!parked.topic().equals(Topic.ASSESSMENTS.wireName())) {
            return;
        }
        var event = parked.event();
        if (event == null) {
            raise(AlarmKind.PARKED_ASSESSMENT, "", null, parked.eventId());
        } else if (event.data() instanceof RiskLevelAssessed assessed && assessed.level() >= Assessment.DANGEROUS) {
            var area = assessed.residenceArea() == null ? "" : assessed.residenceArea();
            raise(AlarmKind.PARKED_ASSESSMENT, area, assessed.assessment(), parked.eventId());
        }
    }

    @Transactional
    void check() {
        rows.read(Lacking.class, MISSING)
                .forEach(one -> raise(AlarmKind.ALERT_MISSING, one.area(), one.assessment(), null));
        rows.read(Lacking.class, WAITING_FOR_A_HOLDER)
                .forEach(one -> raise(AlarmKind.NOBODY_HAS_THE_DUTY, one.area(), one.assessment(), null));
        rows.change(CLEAR, now());
    }

    /** The operator sees all; the prevention institution those of its area. */
    @Transactional
    public List<AlarmView> open() {
        return caller.get().is(Role.OPERATOR)
                ? asSystem.call(() -> rows.read(AlarmView.class, OPEN))
                : rows.read(AlarmView.class, OPEN);
    }

    private void raise(AlarmKind kind, String area, @Nullable UUID assessment, @Nullable String event) {
        if (rows.change(RAISE, Ids.next(), kind.toString(), area, assessment, event, now()) > 0) {
            changes.of(null, area);
            LOG.errorf("Somebody may not have been told: %s assessment=%s event=%s", kind, assessment, event);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private record Lacking(UUID assessment, String area) {}
}
