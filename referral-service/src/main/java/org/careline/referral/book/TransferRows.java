package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the book 转诊登记簿 as the caller may see it; indexes transfer_list, transfer_hospital_list, transfer_area_list. */
@ApplicationScoped
public class TransferRows {
    /** Past so many areas the list's own order is the better way in. */
    private static final int MOST_AREAS = 50;

    /**
     * What a list asks for.
     *
     * @param state null: all; {@code open}, {@code closed} or {@code under-way} (open, not in hospital), or one state
     * @param forTheCommunity of the areas of the caller's organisation, or gone up to it
     * @param hospital addressed to it
     */
    public record Asked(
            @Nullable String state,
            boolean forTheCommunity,
            @Nullable String hospital,
            @Nullable Place after,
            int limit) {}

    /** The place of a transfer in the list. */
    public record Place(int rank, long key, UUID id) {}

    private final EntityManager entities;

    TransferRows(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<TransferRecord> read(UUID id) {
        return Optional.ofNullable(entities.find(TransferEntity.class, id))
                .filter(TransferEntity::isWhole)
                .map(TransferRecord::from);
    }

    /** Whether the caller's organisation decides on it for the area, or because it went up to it. */
    public boolean isOfTheCommunity(UUID id) {
        return !entities.createNativeQuery("""
                        select id from transfer where id = :id
                          and (careline_sees(area) or escalated_to = careline_organisation())
                        """, UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    public List<StepRecord> steps(UUID transfer) {
        return entities.createQuery("from StepEntity where transfer = :transfer order by id", StepEntity.class)
                .setParameter("transfer", transfer)
                .getResultStream()
                .map(step ->
                        new StepRecord(step.what, step.at, step.organisation, step.hospital, step.reason, step.note))
                .toList();
    }

    public List<TransferRecord> list(Asked asked) {
        return query("", TransferEntity.class, asked)
                .getResultStream()
                .filter(TransferEntity::isWhole)
                .map(TransferRecord::from)
                .toList();
    }

    /** Other than before when anything in this part of the list is; without reading what it says. */
    public String mark(Asked asked) {
        var versions = query("select concat(cast(id as String), ' ', cast(version as String)) ", String.class, asked)
                .getResultList();
        return Integer.toHexString(versions.hashCode());
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, Asked asked) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        addState(asked, conditions, values);
        addSight(asked, conditions, values);
        if (asked.after() != null) {
            conditions.add("(listRank, listKey, id) > (:rank, :key, :id)");
            values.put("rank", (short) asked.after().rank());
            values.put("key", asked.after().key());
            values.put("id", asked.after().id());
        }
        var query = entities.createQuery(
                select + "from TransferEntity where " + String.join(" and ", conditions)
                        + " order by listRank, listKey, id",
                type);
        values.forEach(query::setParameter);
        return query.setMaxResults(asked.limit());
    }

    private static void addState(Asked asked, List<String> conditions, Map<String, Object> values) {
        switch (asked.state()) {
            case null -> conditions.add("1 = 1");
            case "open" -> conditions.add("closedAt is null");
            case "closed" -> conditions.add("closedAt is not null");
            case "under-way" -> conditions.add("listRank < " + TransferState.ADMITTED.rank());
            case String state -> {
                conditions.add("state = :state");
                values.put("state", new TransferStateConverter().convertToEntityAttribute(state));
            }
        }
    }

    private void addSight(Asked asked, List<String> conditions, Map<String, Object> values) {
        var either = new ArrayList<String>();
        if (asked.hospital() != null) {
            either.add("hospital = :hospital");
            values.put("hospital", asked.hospital());
        }
        if (asked.forTheCommunity()) {
            either.add("escalatedTo = cast(function('careline_organisation') as String)");
            addAreas(either, values);
        }
        conditions.add("(" + String.join(" or ", either) + ")");
    }

    /** The policy cuts exactly; the prefixes only let the index find the rows. */
    private void addAreas(List<String> either, Map<String, Object> values) {
        var areas = heldAreas();
        if (areas.size() > MOST_AREAS) {
            either.add("function('careline_sees', area) = true");
            return;
        }
        for (var n = 0; n < areas.size(); n++) {
            either.add("(area like :area%d and function('careline_sees', area) = true)".formatted(n));
            values.put("area" + n, areas.get(n) + "%");
        }
    }

    private List<String> heldAreas() {
        return entities.createNativeQuery("""
                        select distinct area from duty_of_today
                        where duty in ('care', 'prevention') and organisation = careline_organisation()
                        """, String.class).getResultList();
    }
}
