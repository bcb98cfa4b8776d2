package org.careline.kit.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database with the kit's tables, seen by the runtime role. */
public record Database(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    public void run(String sql, Object... values) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.execute();
        }
    }

    /** The first column of each row. */
    public List<Object> read(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var values = new ArrayList<Object>();
            while (found.next()) {
                values.add(found.getObject(1));
            }
            return values;
        }
    }

    public long count(String sql) throws SQLException {
        return ((Number) read(sql).getFirst()).longValue();
    }
}
