package org.careline.followup.console.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Names of the organisations of a page 机构名称, all in one query. */
@ApplicationScoped
public class Bodies {
    private static final String NAMES = "select code, name from organisation where code = any(?)";

    private final DataSource dataSource;

    Bodies(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** By code; one that is not known is missing. */
    public Map<String, String> of(Collection<String> codes) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NAMES)) {
            statement.setArray(1, connection.createArrayOf("text", codes.toArray()));
            var names = new HashMap<String, String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString("code"), rows.getString("name"));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the organisations could not be read", e);
        }
    }
}
