package org.careline.referral.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hospitals whoever confirms may name 可选医院: those on duty first, then others of the same city (rules 7). */
@ApplicationScoped
public class HospitalChoices {
    private static final int CITY = 4;
    private static final int MOST = 50;

    private final EntityManager entities;
    private final DutiesToday onDuty;

    HospitalChoices(EntityManager entities, DutiesToday onDuty) {
        this.entities = entities;
        this.onDuty = onDuty;
    }

    /** @param rank 1: on duty 定点; higher: stands by 备选; null: neither */
    public record Choice(
            String code,
            String name,
            @Nullable String phone,
            @Nullable Integer rank) {
        public boolean first() {
            return rank != null && rank == 1;
        }
    }

    @SuppressWarnings("unchecked")
    public List<Choice> near(@Nullable String placeNow, @Nullable String residence) {
        var ranked = onDuty.near(placeNow, residence).byRank();
        var place = placeNow != null ? placeNow : residence;
        List<Object[]> found = entities.createNativeQuery("""
                        select code, name, duty_phone from organisation
                        where kind = 'hospital' and active
                          and (code = any (:ranked) or area like :city)
                        order by coalesce(array_position(cast(:ranked as text[]), code), :most), name limit :most
                        """, Object[].class)
                .setParameter("ranked", ranked.toArray(String[]::new))
                .setParameter("city", place == null ? "" : place.substring(0, CITY) + "%")
                .setParameter("most", MOST)
                .getResultList();
        return found.stream()
                .map(row ->
                        new Choice((String) row[0], (String) row[1], (String) row[2], rank(ranked, (String) row[0])))
                .toList();
    }

    private static @Nullable Integer rank(List<String> ranked, String hospital) {
        var place = ranked.indexOf(hospital);
        return place < 0 ? null : place + 1;
    }
}
