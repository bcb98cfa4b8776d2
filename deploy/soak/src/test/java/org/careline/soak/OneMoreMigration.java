package org.careline.soak;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.careline.local.Part;
import org.careline.local.Suite;

/**
 * What every release may bring: in each service's database a column more in every table, never empty, and a table more. Entered as
 * the migrations of a later release are, one of the kit and one of the service.
 */
final class OneMoreMigration {
    private static final String TABLES = """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                and relname <> 'flyway_schema_history'""";
    private static final String ENTERED = """
            insert into flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            select max(installed_rank) + later, name, 'one more', 'SQL', 'V' || name || '__one_more.sql', 0, current_user, 0, true
            from flyway_schema_history, (values (1, '0.999'), (2, '999')) as one_more (later, name)
            group by later, name""";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 100;

    private OneMoreMigration() {}

    static void on(Suite suite) throws SQLException {
        for (var service : Part.services()) {
            try (var connection = suite.connect(service.fileName())) {
                migrate(connection, service.fileName() + "_owner");
            }
        }
    }

    /** Each table by itself, and without waiting long for its lock: everybody else would wait behind. */
    private static void migrate(Connection connection, String owner) throws SQLException {
        execute(connection, "set role " + owner);
        execute(connection, "set careline.system to 'on'");
        execute(connection, "set lock_timeout to '500ms'");
        for (var table : tables(connection)) {
            persist(connection, "alter table " + table + " add column of_a_later_release integer not null default 0");
        }
        execute(connection, "create table of_a_later_release (id bigint primary key)");
        execute(connection, ENTERED);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void persist(Connection connection, String sql) throws SQLException {
        for (var tries = 1; ; tries++) {
            try {
                execute(connection, sql);
                return;
            } catch (SQLException e) {
                if (tries == TRIES || !List.of(LOCK_NOT_AVAILABLE, DEADLOCK).contains(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
