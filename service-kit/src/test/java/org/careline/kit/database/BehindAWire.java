package org.careline.kit.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.careline.kit.harness.Wire;
import org.careline.kit.testing.CarelineServers;

/** The servers of a service whose way to its database can fall silent. */
public class BehindAWire implements QuarkusTestResourceLifecycleManager {
    private static final String SILENT = "careline.test.wire.silent";
    private static final String DATABASE = "careline.database.url";

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(new CarelineServers().start());
        var there = URI.create(settings.get(DATABASE).substring("jdbc:".length()));
        var wire = Wire.to(there.getPort(), () -> Boolean.getBoolean(SILENT));
        settings.put(DATABASE, "jdbc:postgresql://localhost:" + wire.port() + there.getPath());
        return settings;
    }

    /** A property, for a test and its resources are loaded apart. */
    static void fallSilent() {
        System.setProperty(SILENT, "true");
    }

    static void speakAgain() {
        System.clearProperty(SILENT);
    }

    @Override
    public void stop() {}
}
