package org.careline.kit.access;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.EndpointMatrix;
import org.careline.kit.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The test of the matrix: it finds the kit's own endpoints guarded. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class EndpointsIT {
    private static final String[] CLINICAL = {Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.CLINIC_SYSTEM};

    @Test
    void everyEndpointIsGuardedAndEveryQueryCut() throws SQLException {
        var visit = UUID.randomUUID().toString();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into visit values ('" + visit + "', '110104001', 'x', 0, null)");
        }

        new EndpointMatrix()
                .existing("id", visit)
                .neverShown("110104001")
                .allowsOperatorsTheKit("/kit")
                .allows("POST /kit/visits", CLINICAL)
                .allows("GET /kit/visits", CLINICAL)
                .allows("GET /kit/visits/{id}", CLINICAL)
                .allows("PUT /kit/visits/{id}", CLINICAL)
                .allows("POST /kit/visits/{id}/correction", CLINICAL)
                .allows("GET /kit/visits/counts", CLINICAL)
                .allows("GET /kit/visits/count-outside", CLINICAL)
                .check();
    }
}
