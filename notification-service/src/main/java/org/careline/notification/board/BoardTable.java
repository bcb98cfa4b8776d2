package org.careline.notification.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** What is not in order in the caller's areas; the database cuts it. */
@ApplicationScoped
class BoardTable {
    private static final String ALERT = """
            select jsonb_build_object('id', a.id, 'duty', a.duty, 'level', a.level, 'area', a.area, 'action', a.shown,
                'weapon', a.weapon,
                'raised_at', a.raised_at, 'prompt_at', a.prompt_at, 'opened_at', a.opened_at,
                'told_by_phone_at', a.told_by_phone_at, 'up_the_line', a.up_the_line, 'escalated_to', a.escalated_to,
                'receiver', coalesce(r.name, a.organisation), 'phone', r.duty_phone,
                'mine', coalesce(a.organisation = careline_organisation(), false),
                'to_be_taken_over', a.escalated_from is not null and a.taken_over_at is null)
            from told_alert a
            left join organisation r on r.code = a.organisation
            where a.ringing and careline_sees(a.area)
            """;

    /** Past the prompt to telephone, or for nobody at all; whom nobody telephoned yet comes first. */
    private static final String UNSIGNED = ALERT + """
                and a.up_the_line is null and (a.prompt_at <= ? or a.call_from <= ?)
            order by (a.call_from is not null) desc, a.level desc, a.prompt_at, a.id limit ? offset ?
            """;

    private static final String UP_THE_LINE = ALERT + """
                and a.up_the_line is not null
            order by a.organisation = careline_organisation() desc, a.level desc, a.raised_at, a.id limit ? offset ?
            """;

    private static final String NOT_PLACED = """
            select to_jsonb(p) from placement p
            where careline_sees(area) and state <> 'placed' and (state <> 'awaiting-decision' or decide_by <= ?)
            order by level desc nulls last, since, transfer limit ? offset ?
            """;

    private final Rows rows;

    BoardTable(Rows rows) {
        this.rows = rows;
    }

    List<Watched> unsigned(OffsetDateTime now, int limit, long offset) {
        return rows.read(Watched.class, UNSIGNED, now, now, limit, offset);
    }

    List<Watched> upTheLine(int limit, long offset) {
        return rows.read(Watched.class, UP_THE_LINE, limit, offset);
    }

    List<Unplaced> notPlaced(OffsetDateTime now, int limit, long offset) {
        return rows.read(Unplaced.class, NOT_PLACED, now, limit, offset);
    }

    /** An alert that nobody has signed in time. */
    record Watched(
            UUID id,
            Duty duty,
            int level,
            String area,
            String action,
            boolean weapon,
            OffsetDateTime raisedAt,
            @Nullable OffsetDateTime promptAt,
            @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime toldByPhoneAt,
            @Nullable EscalationReason upTheLine,
            @Nullable String escalatedTo,
            @Nullable String receiver,
            @Nullable String phone,
            boolean mine,
            boolean toBeTakenOver) {}

    /** A green channel without a decision or a hospital. */
    record Unplaced(UUID transfer, String area, @Nullable Integer level, String state, OffsetDateTime since) {}
}
