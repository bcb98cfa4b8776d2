package org.careline.registry.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Organisations of the directory 机构 to choose from by typing, the nearest first. */
@ApplicationScoped
public class Bodies {
    private static final int OFFERED = 12;
    private static final String OFFER = """
            select code, name, area from organisation
            where active and kind = any(?) and (name like ? or code = ?)
            order by case when starts_with(?, coalesce(area, '')) or starts_with(coalesce(area, ''), ?) then 0
                          when left(area, 4) = left(?, 4) then 1
                          when left(area, 2) = left(?, 2) then 2 else 3 end, name, code
            limit ?
            """;
    private static final String ONE = "select code, name, area from organisation where code = ?";

    private final DataSource dataSource;
    private final OwnAreas own;
    private final Places places;

    Bodies(DataSource dataSource, OwnAreas own, Places places) {
        this.dataSource = dataSource;
        this.own = own;
        this.places = places;
    }

    /** The code where there is no such body. */
    public String name(@Nullable String code) {
        return code == null || code.isEmpty() ? "" : one(code).map(Choice::name).orElse(code);
    }

    /** Names of many at once; the code where there is no such body. */
    public Map<String, String> names(Collection<String> codes) {
        var names = new HashMap<String, String>();
        codes.forEach(code -> names.put(code, code));
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("select code, name from organisation where code = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString("code"), rows.getString("name"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    public List<Choice> offered(String typed, Collection<OrganisationKind> kinds) {
        var seat = own.governed().orElse("");
        var name = typed.strip();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OFFER)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            kinds.stream().map(OrganisationKind::wireName).toArray()));
            statement.setString(2, "%" + name.replaceAll("([%_\\\\])", "\\\\$1") + "%");
            statement.setString(3, name);
            for (var parameter = 4; parameter <= 7; parameter++) {
                statement.setString(parameter, seat);
            }
            statement.setInt(8, OFFERED);
            try (var rows = statement.executeQuery()) {
                return read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    /** What a field offers: what is chosen, then what the typed name may mean. */
    public List<Choice> of(Filled filled, String field, Collection<OrganisationKind> kinds) {
        var chosen = filled.text(field);
        var typed = filled.typed(field);
        var found = chosen == null || !typed.isBlank() ? offered(typed, kinds) : List.<Choice>of();
        return withChosen(chosen, found);
    }

    /** What is chosen stays in sight, whatever is typed after. */
    List<Choice> withChosen(@Nullable String chosen, List<Choice> found) {
        return Stream.concat(Optional.ofNullable(chosen).flatMap(this::one).stream(), found.stream())
                .distinct()
                .toList();
    }

    private Optional<Choice> one(String code) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ONE)) {
            statement.setString(1, code);
            try (var rows = statement.executeQuery()) {
                return read(rows).stream().findFirst();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    private List<Choice> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<Choice>();
        while (rows.next()) {
            found.add(new Choice(rows.getString("code"), rows.getString("name"), places.name(rows.getString("area"))));
        }
        return found;
    }
}
