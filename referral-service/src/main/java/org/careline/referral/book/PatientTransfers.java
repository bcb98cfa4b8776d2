package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.referral.domain.Decision;
import org.careline.referral.domain.OpenRecord;
import org.careline.referral.domain.Remark;
import org.careline.referral.domain.Stay;
import org.careline.referral.domain.Transfer;
import org.jspecify.annotations.Nullable;

/** What a patient's transfers say as facts 既有转诊: stays, people's decisions, the open record; and which need a look. */
@ApplicationScoped
public class PatientTransfers {
    private static final String MOVE = """
            with moved as (
                update transfer
                set area = :area,
                    place_now = case when closed_at is null then :placeNow else place_now end,
                    version = version + case when closed_at is null then 1 else 0 end
                where patient = :patient
                  and (area is distinct from :area or (closed_at is null and place_now is distinct from :placeNow))
                returning id, closed_at, hospital)
            insert into transfer_step (transfer, what, at, hospital)
            select id, 'moved', :now, hospital from moved where closed_at is null
            """;

    /** Awaiting at another hospital than the one of today; or nobody was told yet who sees the person. */
    private static final String ESCAPED = """
            with today as materialized (
                select place, green_channel_today(place) as hospital
                from (select area as place from transfer where closed_at is null and state = 'awaiting-decision'
                      union select place_now from transfer where closed_at is null and state = 'awaiting-decision') places)
            select t.patient from transfer t
            left join today there on there.place = t.place_now left join today home on home.place = t.area
            where t.closed_at is null and t.patient > :after
              and ((t.state = 'awaiting-decision'
                    and t.hospital is distinct from coalesce(t.returning_to, there.hospital, home.hospital))
                   or (t.hospital is not null
                       and not exists (select from desk_sight s where s.transfer = t.id and s.hospital = t.hospital)))
            order by t.patient limit :most
            """;

    private static final String DUE = """
            select id from transfer where deadline <= :now and id > :after order by id limit :most
            """;

    private final EntityManager entities;
    private final Clock clock;

    PatientTransfers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param locked the open one, as it is written
     */
    public record Known(
            List<Stay> stays,
            List<Decision> decisions,
            @Nullable OpenRecord open,
            @Nullable LockedTransfer locked,
            boolean any) {}

    /** The patient's row being locked. */
    public Known of(UUID patient) {
        entities.flush();
        entities.clear();
        var all = entities.createQuery(
                        "from TransferEntity where patient = :patient order by requestedAt", TransferEntity.class)
                .setParameter("patient", patient)
                .getResultList();
        var open = all.stream().filter(one -> one.closedAt == null).findFirst();
        var known = new Known(
                all.stream()
                        .map(PatientTransfers::stay)
                        .filter(Objects::nonNull)
                        .toList(),
                all.stream().flatMap(one -> decision(one).stream()).toList(),
                open.map(PatientTransfers::record).orElse(null),
                open.map(one -> one.locked(false, false)).orElse(null),
                !all.isEmpty());
        entities.clear();
        return known;
    }

    /** Where the person lives and is: it and the sight of it follow in every state. @return whether the open one moved */
    public boolean move(UUID patient, String area, @Nullable String placeNow) {
        return entities.createNativeQuery(MOVE)
                        .setParameter("patient", patient)
                        .setParameter("area", area)
                        .setParameter("placeNow", placeNow)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    /** Patients whose open record no event woke, in steps. */
    public List<UUID> escaped(UUID after, int most) {
        return entities.createNativeQuery(ESCAPED, UUID.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    /** Transfers whose time has passed, in steps. */
    public List<UUID> due(Instant now, UUID after, int most) {
        return entities.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }

    private static @Nullable Stay stay(TransferEntity one) {
        return one.admittedAt == null ? null : new Stay(one.hospital, one.admittedAt, one.dischargedAt);
    }

    private Optional<Decision> decision(TransferEntity one) {
        return one.closedAt != null && one.closedByPerson && one.state != TransferState.COMPLETED
                ? Optional.of(new Decision(one.closedAt.atZone(clock.getZone()).toLocalDate(), one.grounds()))
                : Optional.empty();
    }

    private static OpenRecord record(TransferEntity one) {
        var remark = Arrays.stream(Remark.values())
                .filter(value -> value.toString().equals(one.remark))
                .findFirst()
                .orElse(null);
        return new OpenRecord((Transfer.Open) one.toDomain(), remark);
    }
}
