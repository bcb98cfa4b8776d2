package org.careline.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.local.keycloak.LocalRealm;
import org.careline.local.process.Apart;
import org.careline.local.process.Child;
import org.careline.local.servers.ServiceProcess;

/** One process of a service beside others of it 副本: started, killed and waited for by itself. */
public final class Replica {
    /** Two of each service share this machine: less memory, and quick starts before quick running. */
    private static final List<String> SMALL = List.of("-Xmx300m", "-XX:TieredStopAtLevel=1");

    private final Reach reach;
    private final ServiceProcess service;
    private final Apart process;

    Replica(Reach reach, ServiceProcess service, SuiteOptions options) {
        this.reach = reach;
        this.service = service;
        this.process = options.apart(reach.name());
    }

    /** @param more settings of its environment; returns at once */
    public void launch(Map<String, String> more) throws IOException {
        var environment = new HashMap<>(more);
        var identity = "http://localhost:" + reach.keycloak() + "/realms/" + LocalRealm.NAME;
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity);
        environment.put("QUARKUS_OIDC_CONSOLE_AUTH_SERVER_URL", identity);
        process.launch(service.command(SMALL, environment));
    }

    public void awaitReady() throws Exception {
        service.awaitReady(running().orElseThrow());
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    public void stop() throws IOException, InterruptedException {
        process.stop(service.stopSignal());
    }

    public Optional<Child> running() {
        return process.running();
    }

    public String name() {
        return reach.name();
    }

    /** Its root, as {@code http://localhost:8081/registry}. */
    public URI url() {
        return service.root();
    }

    public Path log() {
        return process.log();
    }
}
