package org.careline.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.local.keycloak.LocalRealm;
import org.careline.local.process.Child;
import org.careline.local.process.PidFile;
import org.careline.local.process.Signal;
import org.careline.local.servers.ServiceProcess;

/** One process of a service beside others of it 副本: started, killed and waited for by itself. */
public final class Replica {
    /** Two of each service share this machine: less memory, and quick starts before quick running. */
    private static final List<String> SMALL = List.of("-Xmx300m", "-XX:TieredStopAtLevel=1");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Reach reach;
    private final ServiceProcess process;
    private final SuiteOptions options;
    private Optional<Child> child = Optional.empty();

    Replica(Reach reach, ServiceProcess process, SuiteOptions options) {
        this.reach = reach;
        this.process = process;
        this.options = options;
    }

    /** @param more settings of its environment; returns at once */
    public synchronized void launch(Map<String, String> more) throws IOException {
        var environment = new HashMap<>(more);
        var identity = "http://localhost:" + reach.keycloak() + "/realms/" + LocalRealm.NAME;
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity);
        environment.put("QUARKUS_OIDC_CONSOLE_AUTH_SERVER_URL", identity);
        var command = process.command(SMALL, environment);
        child = Optional.of(Child.start(command, pidFile(), log()));
    }

    public void awaitReady() throws Exception {
        process.awaitReady(running().orElseThrow());
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        var ending = release();
        if (ending.isPresent()) {
            ending.get().kill();
        }
    }

    public void stop() throws IOException, InterruptedException {
        var ending = release();
        if (ending.isPresent()) {
            ending.get().stop(Signal.TERM, PATIENCE);
        }
    }

    private synchronized Optional<Child> release() {
        var ending = child;
        child = Optional.empty();
        return ending;
    }

    public synchronized Optional<Child> running() {
        return child.filter(Child::isAlive);
    }

    public String name() {
        return reach.name();
    }

    /** Its root, as {@code http://localhost:8081/registry}. */
    public URI url() {
        return process.root();
    }

    public Path log() {
        return options.data().resolve("log").resolve(reach.name() + ".log");
    }

    private PidFile pidFile() {
        return new PidFile(options.data().resolve("run").resolve(reach.name() + ".pid"));
    }
}
