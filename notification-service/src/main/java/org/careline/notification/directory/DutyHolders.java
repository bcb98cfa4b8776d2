package org.careline.notification.directory;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.notification.domain.duty.Duties;
import org.careline.notification.domain.duty.DutyHolder;
import org.careline.notification.domain.duty.LineOfAuthority;
import org.careline.notification.domain.duty.Organisation;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Reads from this service's copy of the directory who has which duty today 职责目录 (rules 17.2), in one round trip. */
@ApplicationScoped
public class DutyHolders {
    /** An organisation whose own event has not come yet still has its duty: it is told, not passed over. */
    private static final String ASKED = """
            with asked as (select distinct duty, area from unnest(?::text[], ?::text[]) as asked (duty, area))
            select jsonb_build_object(
                'holders', coalesce((
                    select jsonb_agg(jsonb_build_object('duty', asked.duty, 'asked', asked.area, 'area', h.area,
                            'rank', h.rank, 'code', h.organisation, 'kind', o.kind, 'parent', o.parent, 'home', o.area)
                        order by length(h.area) desc, h.rank, h.organisation)
                    from asked
                    join jurisdiction_holder h on h.duty = asked.duty
                        and h.area in (left(asked.area, 2), left(asked.area, 4), left(asked.area, 6),
                                       left(asked.area, 9), left(asked.area, 12))
                    left join organisation o on o.code = h.organisation
                    where h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?) and coalesce(o.active, true)),
                    '[]'),
                'organisations', coalesce((
                    select jsonb_agg(jsonb_build_object('code', code, 'kind', kind, 'parent', parent, 'area', area))
                    from organisation
                    where code = any (?::text[])
                        or (active and kind = any (?::text[])
                            and exists (select from asked where starts_with(asked.area, organisation.area)))), '[]'))
            """;

    private final Rows rows;
    private final Clock clock;

    DutyHolders(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param told organisations told already, to know what stands above them */
    public Duties today(Collection<Slot> slots, Collection<String> told) {
        var today = LocalDate.now(clock);
        var answer = rows.read(
                        Answer.class,
                        ASKED,
                        slots.stream().map(slot -> slot.duty().toString()).toList(),
                        slots.stream().map(Slot::area).toList(),
                        today,
                        today,
                        told,
                        slots.stream()
                                .flatMap(slot -> LineOfAuthority.above(slot.duty()).stream())
                                .distinct()
                                .map(OrganisationKind::toString)
                                .toList())
                .getFirst();
        var found = answer.holders().stream().collect(groupingBy(Found::question));
        var holders = new HashMap<Slot, List<DutyHolder>>();
        slots.forEach(slot -> holders.put(slot, nearest(found, slot)));
        return new Duties(holders, answer.all());
    }

    private static List<DutyHolder> nearest(Map<Question, List<Found>> found, Slot slot) {
        var holding = found.getOrDefault(new Question(slot.duty(), slot.area()), List.of());
        return holding.stream()
                .filter(one -> one.area().length() == holding.getFirst().area().length())
                .map(Found::holder)
                .toList();
    }

    private record Answer(List<Found> holders, List<Organisation> organisations) {
        /** A holder whose own event has not come is known by its duty alone. */
        List<Organisation> all() {
            var known = organisations.stream().map(Organisation::code).toList();
            var holding = holders.stream()
                    .map(found -> found.holder().organisation())
                    .filter(one -> !known.contains(one.code()))
                    .distinct();
            return Stream.concat(organisations.stream(), holding).toList();
        }
    }

    private record Question(Duty duty, String area) {}

    private record Found(
            Duty duty,
            String asked,
            String area,
            int rank,
            String code,
            @Nullable OrganisationKind kind,
            @Nullable String parent,
            @Nullable String home) {
        Question question() {
            return new Question(duty, asked);
        }

        DutyHolder holder() {
            return new DutyHolder(new Organisation(code, kind == null ? usual(duty) : kind, parent, home), area, rank);
        }

        private static OrganisationKind usual(Duty duty) {
            return switch (duty) {
                case CARE -> OrganisationKind.PRIMARY_CARE;
                case POLICE -> OrganisationKind.POLICE_STATION;
                case GRID -> OrganisationKind.GRID_CENTRE;
                case PREVENTION -> OrganisationKind.PREVENTION_INSTITUTION;
                case GREEN_CHANNEL -> OrganisationKind.HOSPITAL;
            };
        }
    }
}
