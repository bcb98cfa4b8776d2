package org.careline.kit.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.careline.kit.testing.CarelineServers;
import org.flywaydb.core.Flyway;

/** The servers of a service after the release that follows it has migrated them. */
public class UpgradedServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var settings = new CarelineServers().start();
        Flyway.configure()
                .dataSource(
                        settings.get("careline.database.url"),
                        settings.get("careline.database.owner"),
                        settings.get("careline.database.owner-password"))
                .initSql("set careline.system to 'on'")
                .locations("classpath:db/kit", "classpath:db/migration", "classpath:db/next")
                .placeholders(Map.of("app", settings.get("careline.database.user")))
                .load()
                .migrate();
        return settings;
    }

    @Override
    public void stop() {}
}
