package org.careline.notification.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.EpisodeCloseReason;
import org.careline.notification.alert.Alert;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** The tables {@code episode} and {@code assessment}, and who was told in them. */
@ApplicationScoped
class EpisodeTable {
    private static final String OPEN = """
            with open as (select id from episode where patient = ? and closed_at is null)
            select jsonb_build_object(
                'episode', (select id from open),
                'standing', coalesce((select jsonb_agg(to_jsonb(a) order by a.heard)
                    from assessment a join open on open.id = a.episode where a.standing), '[]'),
                'known', exists (select from assessment where id = ?))
            """;

    private static final String HEAR = """
            with opened as (
                insert into episode (id, patient, area, opened_at)
                select id, patient, area, opened_at from jsonb_populate_recordset(null::episode, ?::jsonb))
            insert into assessment (id, episode, patient, level, kinds, visited_on, behaviour_last_seen_on, still_present,
                place, place_now, in_hospital, origin, assessing_organisation, assessed_at)
            select id, episode, patient, level, kinds, visited_on, behaviour_last_seen_on, still_present,
                place, place_now, in_hospital, origin, assessing_organisation, assessed_at
            from jsonb_populate_record(null::assessment, ?::jsonb)
            """;

    private static final String CLOSE = "update episode set closed_at = ?, close_reason = ? where id = ?";

    private static final String TAKE_BACK = """
            with taken as (update assessment set standing = false where id = ?)
            select to_jsonb(alert) from alert where assessment = ? and withdrawn_at is null order by raised_at, id
            """;

    private static final String TOLD = """
            select distinct on (duty, organisation) to_jsonb(alert) from alert
            where episode = ? and occasion = 'DANGER' and withdrawn_at is null and organisation is not null
            order by duty, organisation, escalated_from nulls first, raised_at desc
            """;

    private static final String HOME = "select to_jsonb(area) from organisation where code = ? and area is not null";

    private final Rows rows;

    EpisodeTable(Rows rows) {
        this.rows = rows;
    }

    OpenEpisode open(UUID patient, UUID assessment) {
        return rows.read(OpenEpisode.class, OPEN, patient, assessment).getFirst();
    }

    /** @param opened the episode it opens; null: it stands in one that is open */
    void hear(@Nullable EpisodeRow opened, AssessmentRow assessment) {
        rows.change(HEAR, rows.json(opened == null ? List.of() : List.of(opened)), rows.json(assessment));
    }

    void close(UUID episode, EpisodeCloseReason reason, OffsetDateTime at) {
        rows.change(CLOSE, at, reason.toString(), episode);
    }

    /** Returns the alerts it had raised and that stand. */
    List<Alert> takeBack(UUID assessment) {
        return rows.read(Alert.class, TAKE_BACK, assessment, assessment);
    }

    /** One alert for each duty and organisation told of the danger. */
    List<Alert> told(UUID episode) {
        return rows.read(Alert.class, TOLD, episode);
    }

    @Nullable
    String homeOf(String organisation) {
        return rows.read(String.class, HOME, organisation).stream().findFirst().orElse(null);
    }
}
