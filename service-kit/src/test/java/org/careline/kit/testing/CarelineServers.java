package org.careline.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka for the tests of one module, empty at its start: those the build shares by the system
 * properties {@code careline.test.postgres} and {@code careline.test.kafka}, or its own, which live as long as its JVM.
 */
public class CarelineServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var service = TestModule.service();
        var settings = new HashMap<String, String>();
        settings.putAll(TestDatabase.create(service));
        settings.put("careline.kafka", TestKafka.withEmptyTopics());
        settings.put("careline.keys.file", TestKeys.file(service).toString());
        settings.put("careline.service", service);
        settings.putAll(TestTokens.settings());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    /** The servers stay: another test profile of the same build takes them again, emptied. */
    @Override
    public void stop() {}
}
