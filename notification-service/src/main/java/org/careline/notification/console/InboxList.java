package org.careline.notification.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.NotThereException;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** What waits in the inbox of the caller's organisation, most urgent first, and what is done with. */
@ApplicationScoped
class InboxList {
    private static final String ENTRY = """
            select jsonb_build_object('id', a.id, 'duty', a.duty, 'cause', a.cause, 'action', a.shown, 'level', a.level,
                'area', a.area, 'in_hospital', a.in_hospital, 'copy', a.copy, 'quiet', not a.alarm,
                'asked_again', a.asked_again, 'weapon', a.weapon, 'away_from_home', a.place_now is not null,
                'never_signed', a.never_signed, 'twin_stands', a.twin_stands, 'incomplete', a.incomplete,
                'basis', a.basis, 'close_reason', a.close_reason, 'calendar_known', a.calendar_known,
                'raised_at', a.raised_at, 'sign_by', a.sign_by, 'prompt_at', a.prompt_at, 'opened_at', a.opened_at,
                'signed_at', a.signed_at, 'withdrawn_at', a.withdrawn_at, 'settled_at', a.settled_at,
                'escalated_from', a.escalated_from, 'taken_over_at', a.taken_over_at, 'kinds', a.kinds,
                'still_present', a.occasion = 'DANGER' and e.closed_at is null and a.withdrawn_at is null
                    and coalesce(s.still_present, false),
                'contradictions', e.contradictions, 'assessor', o.name, 'assessor_phone', o.duty_phone)
            from told_alert a
            join episode e on e.id = a.episode
            left join assessment s on s.id = a.assessment
            left join organisation o on o.code = a.assessing_organisation
            """;
    /** Help is asked for first; then what is past its time, the higher level, the nearer time. */
    private static final String WAITING = ENTRY + """
            where a.organisation = ? and a.signed_at is null and a.withdrawn_at is null and a.settled_at is null
                and not a.alarm = ?
            order by a.shown = 'assist-now' desc, coalesce(a.sign_by <= ?, false) desc, a.level desc,
                a.sign_by nulls last, a.raised_at desc, a.id
            limit ? offset ?
            """;

    private static final String ONE = ENTRY + "where a.id = ? and a.organisation = ?";
    private static final String DONE_WITH = ENTRY + """
            where a.organisation = ?
                and (a.signed_at is not null or a.withdrawn_at is not null or a.settled_at is not null)
                and (?::uuid is null or a.id < ?::uuid)
            order by a.id desc limit ?
            """;

    private final Rows rows;
    private final CurrentCaller caller;
    private final AsSystem asSystem;
    private final Clock clock;

    InboxList(Rows rows, CurrentCaller caller, AsSystem asSystem, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** @param page from 1 */
    @Transactional
    List<InboxEntry> waiting(boolean quiet, int page, int size) {
        var organisation = caller.get().organisation();
        return asSystem.call(() -> rows.read(
                InboxEntry.class,
                WAITING,
                organisation,
                quiet,
                OffsetDateTime.now(clock),
                size + 1,
                (page - 1L) * size));
    }

    /** The one line of an alert of the caller's organisation. */
    @Transactional
    InboxEntry one(UUID alert) {
        var organisation = caller.get().organisation();
        return asSystem.call(() -> rows.read(InboxEntry.class, ONE, alert, organisation)).stream()
                .findFirst()
                .orElseThrow(NotThereException::new);
    }

    @Transactional
    List<InboxEntry> doneWith(@Nullable UUID before, int size) {
        var organisation = caller.get().organisation();
        return asSystem.call(() -> rows.read(InboxEntry.class, DONE_WITH, organisation, before, before, size + 1));
    }
}
