package org.careline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.careline.events.Topic;
import org.careline.kit.json.EventJson;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No name, number, phone or address stands in clear in a table or on a topic (design section 6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class PrivacyIT {

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void nothingThatNamesAPersonIsStoredOrToldInClear() throws SQLException {
        var number = TestNumbers.unused();
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));
        var names = List.of(number, "试建档", "试监护", "虚构路", "0467-5550001", "0467-5550002");

        try (var connection = TestDatabase.connect()) {
            for (var table : tables(connection)) {
                assertThat(contents(connection, table)).as(table).doesNotContain(names);
            }
        }
        var told = new EventJson()
                .write(TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 1).getFirst());
        assertThat(told).doesNotContain(names);
    }

    @Test
    void everyTableWithPatientsIsCut() throws SQLException {
        try (var connection = TestDatabase.connectAs("registry_app")) {
            for (var table : List.of("patient", "move", "duplicate_check", "duplicate_look", "sight", "refused_look")) {
                assertThat(contents(connection, table))
                        .as("nobody entered: " + table)
                        .isEmpty();
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(connection, "select tablename from pg_tables where schemaname = 'public'");
    }

    private static String contents(Connection connection, String table) throws SQLException {
        return String.join("\n", strings(connection, "select t::text from \"" + table + "\" t"));
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
