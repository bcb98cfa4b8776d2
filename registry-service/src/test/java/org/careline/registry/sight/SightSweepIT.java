package org.careline.registry.sight;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is long over is forgotten; what still opens a grant never is. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class SightSweepIT {

    @Inject
    SightSweep sweep;

    @ParameterizedTest
    @CsvSource(textBlock = """
        false, null,                         91, 0
        false, null,                         89, 1
        true,  now() - interval '91 days',   91, 0
        true,  now() - interval '1 day',     91, 1
        true,  null,                        900, 1
        """)
    void aSightIsKeptAsLongAsAnOlderWordCouldComeOrItStillOpens(String sees, String until, int daysAgo, int left)
            throws SQLException {
        var patient = UUID.randomUUID();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into sight (about, organisation, kind, patient, version, sees, until, heard_at)
                    values ('%1$s', 'POLICE-HL', 'POLICE', '%1$s', 1, %2$s, %3$s, now() - interval '%4$d days')
                    """.formatted(patient, sees, until, daysAgo));

            sweep.forget();

            try (var rows = statement.executeQuery("select count(*) from sight where about = '" + patient + "'")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(left);
            }
        }
    }
}
