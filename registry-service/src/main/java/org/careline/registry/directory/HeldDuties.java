package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/** Reads who has which duty in many areas at once: the longest prefix that anybody holds decides, each duty for itself. */
@ApplicationScoped
public class HeldDuties {
    /** As a patient who lives there would be told about. */
    private static final String HELD = """
            select a.area, d.duty, h.area as prefix, h.organisation, o.name, o.duty_phone, h.rank, h.valid_from, h.valid_to
            from unnest(?) with ordinality a (area, place)
            cross join unnest(?) with ordinality d (duty, turn)
            left join lateral (
                select held.area, held.organisation, held.rank, held.valid_from, held.valid_to,
                       rank() over (order by length(held.area) desc) as nearness
                from jurisdiction_holder held
                left join organisation body on body.code = held.organisation
                where held.duty = d.duty
                  and held.area in (left(a.area, 2), left(a.area, 4), left(a.area, 6), left(a.area, 9), a.area)
                  and held.valid_from <= ? and (held.valid_to is null or held.valid_to > ?)
                  and coalesce(body.active, true)) h on h.nearness = 1
            left join organisation o on o.code = h.organisation
            order by a.place, d.turn, h.rank, h.organisation
            """;

    private final DataSource dataSource;

    HeldDuties(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<HeldDuty> of(Collection<String> areas, Collection<Duty> duties, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(HELD)) {
            statement.setArray(1, connection.createArrayOf("text", areas.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", duties.stream().map(Duty::wireName).toArray()));
            statement.setObject(3, day);
            statement.setObject(4, day);
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    private static List<HeldDuty> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<HeldDuty>();
        while (rows.next()) {
            var organisation = orEmpty(rows.getString("organisation"));
            found.add(new HeldDuty(
                    rows.getString("area"),
                    rows.getString("duty"),
                    orEmpty(rows.getString("prefix")),
                    organisation,
                    Objects.requireNonNullElse(rows.getString("name"), organisation),
                    orEmpty(rows.getString("duty_phone")),
                    rows.getInt("rank"),
                    rows.getObject("valid_from", LocalDate.class),
                    rows.getObject("valid_to", LocalDate.class)));
        }
        return found;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
