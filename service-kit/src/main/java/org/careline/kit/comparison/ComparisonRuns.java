package org.careline.kit.comparison;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** When it was last compared what was told and heard, in SQL. */
public final class ComparisonRuns {
    /** What was told, with the topics. */
    public static final String TOLD = "told";
    /** The topics, with what was heard. */
    public static final String HEARD = "heard";

    private ComparisonRuns() {}

    public static boolean ran(Connection connection, String what) throws SQLException {
        try (var update =
                connection.prepareStatement("update comparison_run set ran_at = clock_timestamp() where what = ?")) {
            update.setString(1, what);
            return update.executeUpdate() == 1;
        }
    }

    static Map<String, Long> ages(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select what, extract(epoch from clock_timestamp() - ran_at)::bigint from comparison_run");
                var found = select.executeQuery()) {
            var ages = new HashMap<String, Long>();
            while (found.next()) {
                ages.put(found.getString(1), found.getLong(2));
            }
            return Map.copyOf(ages);
        }
    }
}
