package org.careline.notification.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.row.Rows;
import org.careline.notification.stream.Changes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Raises an alarm where a duty may not have been told 漏报警示; the promise of rules 17.1-2 is watched, not assumed. */
@ApplicationScoped
public class Alarms {
    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private static final String NOT_TOLD = """
            heard.level >= 3 and not coalesce(heard.imported, false)
                and not exists (select from tombstone t where t.assessment = heard.id)
                and not exists (select from assessment correction where correction.replaces = heard.id
                    and correction.patient = heard.patient)
                and exists (
                    select from (values ('police'), ('grid'), ('prevention')) as asked (duty)
                    where not exists (
                        select from told_alert a where a.assessment = heard.id and a.duty = asked.duty
                            and a.occasion in ('DANGER', 'TAKEN_BACK')))
            """;
    private static final String RAISE = """
            insert into alarm (id, kind, area, assessment, event_id, raised_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String OPEN = """
            select to_jsonb(alarm) from alarm where cleared_at is null order by raised_at desc, id limit 200
            """;

    /** Dangers of the last day that stand, and were not told to each duty although a minute has passed. */
    private static final String MISSING = """
            select jsonb_build_object('assessment', heard.id, 'area', coalesce(p.residence, ''))
            from assessment heard join patient p on p.id = heard.patient
            where\s""" + NOT_TOLD + " and heard.heard_at between ? and ?";

    private static final String WAITING_FOR_A_HOLDER = """
            select distinct on (assessment) jsonb_build_object('assessment', assessment, 'area', area)
            from open_alert where organisation is null
            """;
    private static final String CLEAR = """
            update alarm set cleared_at = ? where cleared_at is null and case kind
                when 'parked-assessment' then
                    not exists (select from parked_event where parked_event.event_id = alarm.event_id)
                when 'nobody-has-the-duty' then
                    not exists (select from open_alert a where a.assessment = alarm.assessment and a.organisation is null)
                else not exists (select from assessment heard where heard.id = alarm.assessment and\s""" + NOT_TOLD + """
                    ) end
            """;

    private static final Duration LOOK_BACK = Duration.ofDays(1);
    private static final Duration TIME_TO_TELL = Duration.ofMinutes(1);

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
        var now = now();
        rows.read(Lacking.class, MISSING, now.minus(LOOK_BACK), now.minus(TIME_TO_TELL))
                .forEach(one -> raise(AlarmKind.ALERT_MISSING, one.area(), one.assessment(), null));
        rows.read(Lacking.class, WAITING_FOR_A_HOLDER)
                .forEach(one -> raise(AlarmKind.NOBODY_HAS_THE_DUTY, one.area(), one.assessment(), null));
        rows.change(CLEAR, now);
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
