package org.careline.notification.alert;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.notification.domain.Address;
import org.careline.notification.domain.Body;
import org.careline.notification.domain.Holder;
import org.careline.notification.domain.Line;
import org.careline.notification.domain.Receivers;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Reads from this service's copy of the directory who is told 职责目录 (rules 17.2), all addresses in one round trip. */
@ApplicationScoped
public class DutyBook {
    /** A body whose own event has not come yet still has its duty: it is told, not passed over. */
    private static final String HOLDERS = """
            select jsonb_build_object('duty', asked.duty, 'asked', asked.area, 'area', h.area, 'rank', h.rank,
                    'code', h.organisation, 'kind', o.kind, 'parent', o.parent, 'home', o.area)
            from (select distinct duty, area from unnest(?::text[], ?::text[]) as asked (duty, area)) as asked
            join jurisdiction_holder h on h.duty = asked.duty
                and h.area in (left(asked.area, 2), left(asked.area, 4), left(asked.area, 6),
                               left(asked.area, 9), left(asked.area, 12))
            left join organisation o on o.code = h.organisation
            where h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?) and coalesce(o.active, true)
            order by length(h.area) desc, h.rank, h.organisation
            """;

    private static final String BODIES = """
            select jsonb_build_object('code', code, 'kind', kind, 'parent', parent, 'area', area)
            from organisation
            where active and kind = any (?::text[])
                and exists (select from unnest(?::text[]) as asked (area) where starts_with(asked.area, organisation.area))
            """;

    private static final String BODY = """
            select jsonb_build_object('code', code, 'kind', kind, 'parent', parent, 'area', area)
            from organisation where code = ?
            """;

    private final Rows rows;
    private final Clock clock;

    DutyBook(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Receivers receivers(Collection<Address> addresses) {
        var today = LocalDate.now(clock);
        var found = rows
                .read(
                        Found.class,
                        HOLDERS,
                        addresses.stream()
                                .map(address -> address.duty().toString())
                                .toList(),
                        addresses.stream().map(Address::area).toList(),
                        today,
                        today)
                .stream()
                .collect(groupingBy(Found::question));
        var holders =
                addresses.stream().distinct().collect(toMap(Function.identity(), address -> nearest(found, address)));
        var orphaned = addresses.stream()
                .filter(address -> holders.getOrDefault(address, List.of()).isEmpty())
                .toList();
        return new Receivers(holders, orphaned.isEmpty() ? List.of() : above(orphaned));
    }

    /** The bodies of the lines above these addresses. */
    public List<Body> above(Collection<Address> addresses) {
        var kinds = addresses.stream()
                .flatMap(address -> Line.above(address.duty()).stream())
                .distinct()
                .map(OrganisationKind::toString)
                .toList();
        return rows.read(
                Body.class, BODIES, kinds, addresses.stream().map(Address::area).toList());
    }

    public Optional<Body> body(String code) {
        return rows.read(Body.class, BODY, code).stream().findFirst();
    }

    private static List<Holder> nearest(Map<Question, List<Found>> found, Address address) {
        var holding = found.getOrDefault(new Question(address.duty(), address.area()), List.of());
        return holding.stream()
                .filter(one -> one.area().length() == holding.getFirst().area().length())
                .map(Found::holder)
                .toList();
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

        Holder holder() {
            return new Holder(new Body(code, kind == null ? usual(duty) : kind, parent, home), area, rank);
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
