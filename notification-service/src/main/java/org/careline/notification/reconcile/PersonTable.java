package org.careline.notification.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Reads all that is known and told of one person in one round trip, and writes what is neither fact nor alert. */
@ApplicationScoped
class PersonTable {
    /** Under the person's lock: what is read is what counts until the commit. */
    private static final String READ = """
            select json_build_object('residence', p.residence, 'deceased_on', p.deceased_on,
                'refuses_management', p.refuses_management, 'wakes_at', p.wakes_at, 'unreconciled', p.unreconciled,
                'incomplete', exists (select from parked_event e
                    where e.key = p.id::text and e.listener = any (?::text[]) and not e.forged),
                'assessments', coalesce((select json_agg(json_build_object('id', a.id, 'patient', a.patient,
                        'replaces', a.replaces, 'level', a.level, 'kinds', a.kinds, 'weapon', a.weapon,
                        'visited_on', a.visited_on, 'behaviour_last_seen_on', a.behaviour_last_seen_on,
                        'still_present', a.still_present, 'place_now', a.place_now, 'in_hospital', a.in_hospital,
                        'hospital_stated', a.hospital_stated, 'origin', a.origin, 'imported', a.imported,
                        'assessing_organisation', a.assessing_organisation, 'assessors_area', o.area,
                        'assessed_at', a.assessed_at, 'heard_at', coalesce(a.heard_at, a.assessed_at)))
                    from assessment a left join organisation o on o.code = a.assessing_organisation
                    where a.patient = p.id), '[]'),
                'withdrawn', coalesce((select json_object_agg(t.assessment, t.reason)
                    from tombstone t where t.patient = p.id), '{}'),
                'stays', coalesce((select json_agg(json_build_object('transfer', s.transfer,
                        'admitted_at', case when s.admitted_version >= coalesce(s.undone_version, 0)
                            then s.admitted_at end,
                        'discharged_at', case when s.discharged_version >= coalesce(s.admitted_version, 0)
                            then s.discharged_at end))
                    from stay s where s.patient = p.id), '[]'),
                'episodes', coalesce((select json_agg(row_to_json(e) order by e.opened_at, e.id)
                    from episode e where e.patient = p.id), '[]'),
                'sights', coalesce((select json_agg(row_to_json(s)) from sight s where s.patient = p.id), '[]'),
                'told', coalesce((select json_agg(row_to_json(t) order by t.raised_at, t.id)
                    from told_alert t where t.patient = p.id), '[]'))
            from patient p where p.id = ?
            """;

    private static final String OPEN_EPISODES = """
            insert into episode (id, patient, area, opened_at, closed_at, close_reason, contradictions)
            select id, patient, area, opened_at, closed_at, close_reason, contradictions
            from jsonb_populate_recordset(null::episode, ?::jsonb)
            """;
    private static final String CHANGE_EPISODES = """
            update episode set area = c.area, closed_at = c.closed_at, close_reason = c.close_reason,
                reopened_at = coalesce(c.reopened_at, episode.reopened_at), contradictions = c.contradictions
            from jsonb_populate_recordset(null::episode, ?::jsonb) as c where episode.id = c.id
            """;
    private static final String SEES = """
            insert into sight (patient, organisation, duty, version, episode, sees, until, place_now)
            select patient, organisation, duty, version, episode, sees, until, place_now
            from jsonb_populate_recordset(null::sight, ?::jsonb)
            on conflict (patient, organisation, duty) do update set version = excluded.version,
                episode = excluded.episode, sees = excluded.sees, until = excluded.until, place_now = excluded.place_now
            """;
    private static final String WAKES = "update patient set wakes_at = ?, unreconciled = null where id = ?";

    private final Rows rows;

    PersonTable(Rows rows) {
        this.rows = rows;
    }

    /** @param listeners those whose unread events make what is known of a person incomplete */
    Optional<PersonRow> read(UUID patient, List<String> listeners) {
        return rows.read(PersonRow.class, READ, listeners, patient).stream().findFirst();
    }

    void openEpisodes(List<EpisodeRow> episodes) {
        if (!episodes.isEmpty()) {
            rows.change(OPEN_EPISODES, rows.json(episodes));
        }
    }

    void changeEpisodes(List<EpisodeRow> episodes) {
        if (!episodes.isEmpty()) {
            rows.change(CHANGE_EPISODES, rows.json(episodes));
        }
    }

    void sees(List<SightRow> sights) {
        if (!sights.isEmpty()) {
            rows.change(SEES, rows.json(sights));
        }
    }

    void wakes(UUID patient, @Nullable OffsetDateTime at) {
        rows.change(WAKES, at, patient);
    }
}
