package org.careline.registry.directory.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.web.CursorPage;
import org.careline.registry.console.Places;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.Mandates;
import org.careline.registry.domain.Line;
import org.careline.registry.domain.Remit;

/**
 * Finds where a duty has nobody 职责空缺: for each township, since the national register places people by township (rules
 * 13.2), and whoever has a township has its villages.
 */
@ApplicationScoped
class Gaps {
    private static final int ROWS = 50;
    /** On the first day after a tenure ends on which no other covers it, today included, the duty has nobody. */
    private static final String GAPS = """
            with asked as (
                select a.area, d.duty from unnest(?) a (area) cross join unnest(?) d (duty)
            ), tenure as (
                select asked.area, asked.duty, h.valid_from, h.valid_to
                from asked
                join jurisdiction_holder h on h.duty = asked.duty
                     and h.area in (left(asked.area, 2), left(asked.area, 4), left(asked.area, 6), left(asked.area, 9),
                                    asked.area)
                left join organisation o on o.code = h.organisation
                where coalesce(o.active, true) and (h.valid_to is null or h.valid_to > ?)
            ), turn as (
                select area, duty, cast(? as date) as day from asked
                union
                select area, duty, valid_to from tenure where valid_to is not null
            ), gap as (
                select turn.area, turn.duty, min(turn.day) as since
                from turn
                where not exists (
                    select from tenure
                    where tenure.area = turn.area and tenure.duty = turn.duty and tenure.valid_from <= turn.day
                      and (tenure.valid_to is null or tenure.valid_to > turn.day))
                group by turn.area, turn.duty
            )
            select gap.area, gap.duty, gap.since, up.name as up_to, up.duty_phone,
                   (select min(valid_from) from tenure
                    where tenure.area = gap.area and tenure.duty = gap.duty and tenure.valid_from > gap.since) as until,
                   (select count(distinct below.area) from jurisdiction_holder below
                    where below.duty = gap.duty and below.area ~>~ gap.area and below.area ~<~ (gap.area || ':')
                      and below.valid_from <= gap.since
                      and (below.valid_to is null or below.valid_to > gap.since)) as villages
            from gap
            left join lateral (
                select o.name, o.duty_phone
                from unnest(?, ?) with ordinality line (duty, kind, turn)
                join organisation o on o.kind = line.kind and o.active
                     and o.area in (left(gap.area, 2), left(gap.area, 4), left(gap.area, 6), gap.area)
                where line.duty = gap.duty
                order by length(o.area) desc, line.turn, o.code limit 1) up on true
            where (gap.since, gap.area, gap.duty) > (cast(? as date), ?, ?)
            order by gap.since, gap.area, gap.duty limit ?
            """;

    private final DataSource dataSource;
    private final Mandates mandates;
    private final Areas areas;
    private final Places places;
    private final Clock clock;

    Gaps(DataSource dataSource, Mandates mandates, Areas areas, Places places, Clock clock) {
        this.dataSource = dataSource;
        this.mandates = mandates;
        this.areas = areas;
        this.places = places;
        this.clock = clock;
    }

    /** @param cursor of the page before; empty: the first page */
    CursorPage<Gap> page(String cursor) {
        var townships =
                mandates.governed().map(Remit::area).map(this::townships).orElse(List.of());
        var today = LocalDate.now(clock);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(GAPS)) {
            var after = After.of(cursor);
            statement.setArray(1, texts(connection, townships));
            statement.setArray(
                    2,
                    texts(
                            connection,
                            AreaTree.DUTIES.stream().map(Duty::wireName).toList()));
            statement.setObject(3, today);
            statement.setObject(4, today);
            var lines = lines();
            statement.setArray(
                    5, texts(connection, lines.stream().map(LineStep::duty).toList()));
            statement.setArray(
                    6, texts(connection, lines.stream().map(LineStep::kind).toList()));
            statement.setObject(7, after.since());
            statement.setString(8, after.area());
            statement.setString(9, after.duty());
            statement.setInt(10, ROWS + 1);
            try (var rows = statement.executeQuery()) {
                return page(read(rows, today));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the gaps could not be read", e);
        }
    }

    private List<String> townships(String governed) {
        return areas.within(governed)
                .map(Area::code)
                .filter(code -> code.length() == Math.max(AreaNode.TOWNSHIP, governed.length()))
                .toList();
    }

    private static List<LineStep> lines() {
        return AreaTree.DUTIES.stream()
                .flatMap(duty -> Line.above(duty).stream().map(kind -> new LineStep(duty.wireName(), kind.wireName())))
                .toList();
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static CursorPage<Gap> page(List<Gap> found) {
        var page = found.stream().limit(ROWS).toList();
        return new CursorPage<>(page, found.size() > ROWS ? page.getLast().cursor() : null);
    }

    private List<Gap> read(ResultSet rows, LocalDate today) throws SQLException {
        var found = new ArrayList<Gap>();
        while (rows.next()) {
            var since = rows.getObject("since", LocalDate.class);
            found.add(new Gap(
                    rows.getString("area"),
                    places.name(rows.getString("area")),
                    rows.getString("duty"),
                    since,
                    !since.isAfter(today),
                    rows.getObject("until", LocalDate.class),
                    rows.getInt("villages"),
                    Objects.requireNonNullElse(rows.getString("up_to"), ""),
                    Objects.requireNonNullElse(rows.getString("duty_phone"), "")));
        }
        return found;
    }

    private record LineStep(String duty, String kind) {}

    /** Where the page before ended. */
    private record After(LocalDate since, String area, String duty) {
        private static final After START = new After(LocalDate.of(1900, 1, 1), "", "");

        static After of(String cursor) {
            if (cursor.isEmpty()) {
                return START;
            }
            var parts = cursor.split("\\|", -1);
            try {
                return new After(LocalDate.parse(parts[0]), parts[1], parts[2]);
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                throw new InvalidFieldException("cursor", Say.CODE);
            }
        }
    }
}
