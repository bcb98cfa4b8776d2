package org.careline.kit.inbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.careline.kit.harness.SilentProxy;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;

/** The servers of the tests, the database behind a proxy that can fall silent. */
public class BehindSilentProxy implements QuarkusTestResourceLifecycleManager {
    private static final String SILENT = "careline.test.silent";

    private final CarelineServers servers = new CarelineServers();

    /** Quarkus loads this class more than once; the property is there only once. */
    static void silent(boolean silent) {
        System.setProperty(SILENT, Boolean.toString(silent));
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(servers.start());
        var url = settings.get("careline.database.url");
        var server = URI.create(url.substring("jdbc:".length())).getPort();
        // What a lost machine leaves open the server ends by itself.
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter database kit set idle_in_transaction_session_timeout = '5s'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        settings.put(
                "careline.database.url",
                url.replace(
                        ":" + server + "/", ":" + SilentProxy.before(server, () -> Boolean.getBoolean(SILENT)) + "/"));
        return settings;
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
