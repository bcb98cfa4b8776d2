package org.careline.soak.twins;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.local.Part;
import org.careline.local.Reach;
import org.careline.local.Replica;
import org.careline.local.RunningSuite;
import org.careline.local.Suite;
import org.careline.local.SuiteOptions;
import org.careline.local.tools.Checkout;

/** The suite on this machine with two replicas of each of the four services. */
public final class Twins implements AutoCloseable {
    private final Suite suite;
    private final List<Twin> all;

    private Twins(Suite suite, List<Twin> all) {
        this.suite = suite;
        this.all = List.copyOf(all);
    }

    /** @param brokers of Kafka */
    public static Twins start(SuiteOptions options, Layout layout, int brokers, Releases releases) throws Exception {
        var suite = Suite.startServers(options.withPorts(layout.servers()).withBrokers(layout.brokers(brokers)));
        var twins = new ArrayList<Twin>();
        try {
            for (var service : Part.services()) {
                for (var replica = 0; replica < Layout.REPLICAS; replica++) {
                    twins.add(twin(suite, layout, brokers, service, replica, releases));
                }
            }
            var started = new Twins(suite, twins);
            started.startAll(options.out());
            return started;
        } catch (Exception e) {
            new Twins(suite, twins).close();
            throw e;
        }
    }

    private static Twin twin(Suite suite, Layout layout, int brokers, Part service, int replica, Releases releases)
            throws IOException, InterruptedException {
        var doors = new EnumMap<Part, Doors>(Part.class);
        var ports = layout.servers();
        var toKafka = new TreeMap<Integer, Integer>();
        for (var broker = 0; broker < brokers; broker++) {
            toKafka.put(layout.kafkaDoor(broker, service, replica), layout.kafkaBehind(broker, service, replica));
        }
        var toPostgres = Map.of(layout.postgresDoor(service, replica), ports.of(Part.POSTGRES));
        var toKeycloak = Map.of(layout.keycloakDoor(service, replica), ports.of(Part.KEYCLOAK));
        doors.put(Part.POSTGRES, Doors.open(toPostgres));
        doors.put(Part.KAFKA, Doors.open(toKafka));
        doors.put(Part.KEYCLOAK, Doors.open(toKeycloak));
        var kafka = List.copyOf(toKafka.keySet());
        var programs = new EnumMap<Release, Replica>(Release.class);
        programs.put(Release.PRESENT, suite.replica(service, reach(layout, kafka, service, replica, Optional.empty())));
        if (releases.before().isPresent()) {
            var before = reach(layout, kafka, service, replica, releases.before());
            programs.put(Release.BEFORE, suite.replica(service, before));
        }
        var clock = TwinClock.of(suite.data().resolve("clock"), name(service, replica));
        return new Twin(service, programs, releases.atFirst().get(replica), doors, clock);
    }

    private static String name(Part service, int replica) {
        return service.fileName() + "-" + (replica + 1);
    }

    private static Reach reach(
            Layout layout, List<Integer> kafka, Part service, int replica, Optional<Checkout> release) {
        return new Reach(
                name(service, replica),
                layout.service(service, replica),
                layout.postgresDoor(service, replica),
                kafka,
                layout.keycloakDoor(service, replica),
                consoles(layout, replica),
                release);
    }

    private static Map<String, URI> consoles(Layout layout, int replica) {
        return Part.services().stream()
                .collect(Collectors.toMap(
                        Part::fileName,
                        service -> URI.create(
                                "http://localhost:" + layout.service(service, replica) + "/" + service.fileName())));
    }

    /** Some at a time: a start costs a whole processor for some seconds. */
    private void startAll(Consumer<String> out) throws Exception {
        try (var hands = Executors.newFixedThreadPool(4)) {
            var starting = all.stream()
                    .map(twin -> hands.submit(() -> {
                        twin.start();
                        out.accept("  ✓ " + twin.name() + " 就绪 ready");
                        return twin;
                    }))
                    .toList();
            for (var one : starting) {
                one.get();
            }
        }
    }

    public List<Twin> all() {
        return all;
    }

    /** @param number 0 for the first replica of each service, 1 for the second */
    public List<Twin> replicas(int number) {
        return all.stream()
                .filter(twin -> twin.name().equals(name(twin.service(), number)))
                .toList();
    }

    public Suite suite() {
        return suite;
    }

    /** The suite as a client sees it whose calls go to one replica of each service. */
    public RunningSuite side(int replica) {
        Function<Part, URI> url = service -> replicas(replica).stream()
                .filter(twin -> twin.service() == service)
                .findFirst()
                .orElseThrow()
                .replica()
                .url();
        return new RunningSuite() {
            @Override
            public URI url(Part part) {
                return part.isService() ? url.apply(part) : suite.url(part);
            }

            @Override
            public String token(String username) {
                return suite.token(username);
            }
        };
    }

    @Override
    public void close() throws Exception {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            all.forEach(twin -> hands.submit(() -> {
                twin.close();
                return null;
            }));
        }
        suite.close();
    }
}
