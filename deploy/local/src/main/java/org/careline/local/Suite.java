package org.careline.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.careline.local.keycloak.DemoTokens;
import org.careline.local.process.Child;
import org.careline.local.transport.KafkaIdentity;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, Keycloak and the four services, each a process of its own, which can
 * be killed and started one by one.
 */
public final class Suite implements RunningSuite, AutoCloseable {
    private final SuiteOptions options;
    private final DataLock lock;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Parts parts;
    private final DemoTokens tokens;

    private Suite(SuiteOptions options, DataLock lock) throws Exception {
        this.options = options;
        this.lock = lock;
        progress = new Progress(options.out());
        if (Leftovers.any(options)) {
            progress.step("停止上次遗留的进程 stop what was left running", () -> Leftovers.stop(options));
        }
        Leftovers.forgetStrangers(options);
        refuseTakenPorts();
        parts = new Parts(options);
        supervisor = new Supervisor(options);
        tokens = new DemoTokens(options.ports().url(Part.KEYCLOAK), parts.demoPassword());
    }

    /** Lays everything ready without starting it: {@link #start()} does. */
    static Suite prepare(SuiteOptions options) throws Exception {
        var lock = DataLock.take(options.data());
        try {
            return new Suite(options, lock);
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    /** Starts everything; returns when all seven parts are ready, or stops what was started and throws. */
    public static Suite start(SuiteOptions options) throws Exception {
        var suite = prepare(options);
        suite.start();
        return suite;
    }

    /** Starts what the services stand on and none of them: they come as {@link #replica replicas}. */
    public static Suite startServers(SuiteOptions options) throws Exception {
        var suite = prepare(options);
        suite.start(List.of());
        return suite;
    }

    private void refuseTakenPorts() throws IOException, InterruptedException {
        var taken = options.ports().taken();
        if (!taken.isEmpty()) {
            throw new RefusedStart("端口已被占用 / these ports are taken:\n  " + String.join("\n  ", taken)
                    + "\n换一组端口 / other ports: ./careline up --base-port 18080 (or CARELINE_BASE_PORT)");
        }
    }

    void start() throws Exception {
        start(Part.services());
    }

    private void start(List<Part> services) throws Exception {
        try {
            for (var broker : parts.furtherBrokers()) {
                broker.launch();
            }
            new Start(options, progress, supervisor, parts).run(services);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    @Override
    public URI url(Part part) {
        return options.ports().url(part);
    }

    @Override
    public String token(String username) {
        return tokens.of(username);
    }

    /** As {@code kill -9}: the part gets no chance to tidy up. */
    public void kill(Part part) throws InterruptedException {
        supervisor.kill(part);
        for (var broker : besides(part)) {
            broker.kill();
        }
    }

    /** Of Kafka. */
    public int brokers() {
        return options.brokers().size();
    }

    /** One of several brokers; the others go on. */
    public void killBroker(int number) throws InterruptedException {
        if (number == 0) {
            supervisor.kill(Part.KAFKA);
        } else {
            parts.furtherBrokers().get(number - 1).kill();
        }
    }

    /** Starts what was killed or stopped of a part; returns when it is ready. */
    public void startAgain(Part part) throws Exception {
        for (var broker : besides(part)) {
            broker.launch();
        }
        if (isRunning(part)) {
            parts.server(part).awaitReady(supervisor.child(part).orElseThrow());
        } else {
            supervisor.start(part, parts.server(part));
        }
    }

    /** Kafka may be more than one process. */
    private List<Broker> besides(Part part) {
        return part == Part.KAFKA ? parts.furtherBrokers() : List.of();
    }

    public void stop(Part part) throws IOException, InterruptedException {
        for (var broker : besides(part)) {
            broker.stop();
        }
        supervisor.stop(part, parts.server(part));
    }

    public boolean isRunning(Part part) {
        return supervisor.child(part).isPresent();
    }

    /** Completes with the first part that ended without being asked to. */
    public CompletableFuture<Part> died() {
        return supervisor.died();
    }

    /** A process of a service beside others of it, on the same database and in the same consumer groups. */
    public Replica replica(Part service, Reach reach) throws IOException {
        return new Replica(reach, parts.replica(service, reach), options);
    }

    /** Where the processes of a server are, for whoever makes it suffer. */
    public List<Long> pids(Part part) {
        return Stream.concat(
                        supervisor.child(part).stream().map(Child::pid),
                        besides(part).stream().filter(Broker::isRunning).map(Broker::pid))
                .toList();
    }

    public Path log(Part part) {
        return options.log(part);
    }

    public Path data() {
        return options.data();
    }

    public Ports ports() {
        return options.ports();
    }

    public String kafka() {
        return parts.kafka().bootstrap();
    }

    /** The settings of a client that may hear every topic and tell on none. */
    public Map<String, Object> kafkaWatcher() {
        return parts.kafka().client(KafkaIdentity.WATCHER);
    }

    /** The settings of a client that signs in at the broker as a service does, for tests of what it may not. */
    public Map<String, Object> kafkaAs(KafkaIdentity identity) {
        return parts.kafka().client(identity);
    }

    public String issuer() {
        return parts.issuer();
    }

    public String demoPassword() {
        return parts.demoPassword();
    }

    /** A superuser's look into a service's database (or Keycloak's), for tests that must see everything. */
    public Connection connect(String database) throws SQLException {
        return parts.postgres().connect(database);
    }

    /** Stops in order: services, Keycloak, Kafka, PostgreSQL. */
    @Override
    public synchronized void close() throws Exception {
        if (!supervisor.close()) {
            return;
        }
        var problems = new ArrayList<Exception>();
        stopAll(Part.services(), problems);
        for (var part : List.of(Part.KEYCLOAK, Part.KAFKA, Part.POSTGRES)) {
            stopAll(List.of(part), problems);
        }
        progress.close();
        lock.close();
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    private void stopAll(List<Part> together, List<Exception> problems) {
        var stopping = together.stream()
                .filter(this::isRunning)
                .map(part -> Lane.run(() -> progress.step(part.label() + " 已停止 stopped", () -> stop(part))))
                .toList();
        Lane.firstFailure(stopping).ifPresent(problems::add);
    }
}
