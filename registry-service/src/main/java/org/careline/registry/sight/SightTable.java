package org.careline.registry.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;
import org.jspecify.annotations.Nullable;

/** The table of sights: the highest version of each is the one that holds; the service alone sees it. */
@ApplicationScoped
class SightTable {
    private static final String KEEP = """
            insert into sight (about, organisation, kind, patient, version, sees, until, place_now, heard_at)
            values (:about, :organisation, :kind, :patient, :version, :sees, cast(:until as timestamptz), :place, :now)
            on conflict (about, organisation, kind) do update
            set patient = excluded.patient, version = excluded.version, sees = excluded.sees, until = excluded.until,
                place_now = excluded.place_now, heard_at = excluded.heard_at
            where sight.version < excluded.version
            """;

    private static final String OPEN = """
            select place_now from sight
            where about = :about and organisation = :organisation and kind = :kind and patient = :patient
              and sees and (until is null or until > :now)
            """;

    private static final String PURGE = """
            delete from sight where ctid in (
                select ctid from sight where heard_at < :before and (not sees or until < :before) limit :most)
            """;

    private final EntityManager entities;
    private final Clock clock;

    SightTable(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void keep(SightChanged told) {
        switch (told.duty()) {
            case POLICE -> keep(told, GrantKind.POLICE);
            case GRID -> keep(told, GrantKind.GRID);
            case PREVENTION -> keep(told, GrantKind.PREVENTION);
            case CARE, GREEN_CHANNEL -> {}
        }
    }

    private void keep(SightChanged told, GrantKind kind) {
        var row = new Row(told.patient(), told.patient(), told.organisation(), kind);
        keep(row, told.version(), told.sees(), told.until(), told.placeNow());
    }

    void keep(DeskSightChanged told) {
        var row = new Row(told.transfer(), told.patient(), told.hospital(), GrantKind.DESK);
        keep(row, told.version(), told.sees(), told.until(), null);
    }

    private void keep(Row row, long version, boolean sees, @Nullable OffsetDateTime until, @Nullable String place) {
        entities.createNativeQuery(KEEP)
                .setParameter("about", row.about())
                .setParameter("organisation", row.organisation())
                .setParameter("kind", row.kind().name())
                .setParameter("patient", row.patient())
                .setParameter("version", version)
                .setParameter("sees", sees)
                .setParameter("until", until == null ? null : until.toString())
                .setParameter("place", place)
                .setParameter("now", OffsetDateTime.now(clock))
                .executeUpdate();
    }

    /** Empty: not heard, not any more, or over. */
    Optional<Sight> open(Grant grant) {
        var row = Row.of(grant);
        return entities.createNativeQuery(OPEN, Tuple.class)
                .setParameter("about", row.about())
                .setParameter("organisation", row.organisation())
                .setParameter("kind", row.kind().name())
                .setParameter("patient", row.patient())
                .setParameter("now", OffsetDateTime.now(clock))
                .getResultStream()
                .findFirst()
                .map(found -> new Sight(((Tuple) found).get(0, String.class)));
    }

    int purge(OffsetDateTime before, int most) {
        return entities.createNativeQuery(PURGE)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    /** @param about the patient of an alert, the transfer of a desk */
    private record Row(UUID about, UUID patient, String organisation, GrantKind kind) {
        static Row of(Grant grant) {
            var about = grant.kind() == GrantKind.DESK ? grant.subject() : grant.patient();
            return new Row(about, grant.patient(), grant.organisation(), grant.kind());
        }
    }
}
