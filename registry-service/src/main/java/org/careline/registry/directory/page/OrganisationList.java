package org.careline.registry.directory.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.careline.kit.web.CursorPage;
import org.careline.registry.console.Places;
import org.careline.registry.directory.Mandates;
import org.careline.registry.domain.Remit;
import org.jspecify.annotations.Nullable;

/** The organisations of the area an authority governs, and those above it, with the one each stands below. */
@ApplicationScoped
class OrganisationList {
    private static final int ROWS = 50;
    private static final String LIST = """
            select o.code, o.name, o.kind, o.area, o.duty_phone, o.active, coalesce(p.name, o.parent) as parent
            from organisation o left join organisation p on p.code = o.parent
            where o.code > ? and (? = '' or o.kind = ?) and (? = '' or o.name like ? or o.code = ?)
              and (starts_with(o.area, ?) or starts_with(?, o.area))
            order by o.code limit ?
            """;

    private final DataSource dataSource;
    private final Mandates mandates;
    private final Places places;

    OrganisationList(DataSource dataSource, Mandates mandates, Places places) {
        this.dataSource = dataSource;
        this.mandates = mandates;
        this.places = places;
    }

    CursorPage<OrganisationRow> page(String kind, String name, String after) {
        var governed = mandates.governed().map(Remit::area);
        if (governed.isEmpty()) {
            return new CursorPage<>(List.of(), null);
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            var like = "%" + name.replaceAll("([%_\\\\])", "\\\\$1") + "%";
            var values = List.<Object>of(after, kind, kind, name, like, name, governed.get(), governed.get(), ROWS + 1);
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                return page(read(rows, governed.get()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the directory could not be read", e);
        }
    }

    private static CursorPage<OrganisationRow> page(List<OrganisationRow> found) {
        var page = found.stream().limit(ROWS).toList();
        return new CursorPage<>(page, found.size() > ROWS ? page.getLast().code() : null);
    }

    private List<OrganisationRow> read(ResultSet rows, String governed) throws SQLException {
        var found = new ArrayList<OrganisationRow>();
        while (rows.next()) {
            var area = orEmpty(rows.getString("area"));
            found.add(new OrganisationRow(
                    rows.getString("code"),
                    rows.getString("name"),
                    rows.getString("kind"),
                    orEmpty(rows.getString("parent")),
                    places.name(area),
                    orEmpty(rows.getString("duty_phone")),
                    rows.getBoolean("active"),
                    area.startsWith(governed)));
        }
        return found;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
