package org.careline.kit.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A service does not start unless row-level security binds its runtime role: whoever owns a table, or may bypass policies,
 * would see every area.
 */
@Startup
@Singleton
class RowSecurity {
    private static final int NAMED = 10;

    private static final String ROLE = """
            select case when rolsuper then 'is a superuser' when rolbypassrls then 'has BYPASSRLS' end
            from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
            """;
    private static final String OWNED = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and pg_has_role(current_user, c.relowner, 'member')
            order by 1 limit 10
            """;
    private static final String UNFORCED = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relrowsecurity and not c.relforcerowsecurity order by 1 limit 10
            """;

    RowSecurity(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            require(connection);
        }
    }

    /** All faults at once. */
    static void require(Connection connection) throws SQLException {
        var faults = new ArrayList<String>();
        var role = names(connection, ROLE);
        role.forEach(fault -> faults.add("the runtime role " + fault));
        if (role.isEmpty()) {
            add(faults, "the runtime role owns, or belongs to the role that owns: ", names(connection, OWNED));
        }
        add(faults, "row-level security is not forced on: ", names(connection, UNFORCED));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "row-level security would not bind this service, it does not start: " + String.join("; ", faults));
        }
    }

    private static void add(List<String> faults, String fault, List<String> tables) {
        if (!tables.isEmpty()) {
            faults.add(fault + String.join(", ", tables) + (tables.size() == NAMED ? ", …" : ""));
        }
    }

    private static List<String> names(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }
}
