package org.careline.soak.twins;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    public static Twins start(SuiteOptions options, Layout layout, Releases releases) throws Exception {
        var suite = Suite.startServers(options.withPorts(layout.servers()).withDoors(layout.kafkaDoors()));
        var twins = new ArrayList<Twin>();
        try {
            for (var service : Part.services()) {
                for (var replica = 0; replica < Layout.REPLICAS; replica++) {
                    twins.add(twin(suite, layout, service, replica, releases));
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

    private static Twin twin(Suite suite, Layout layout, Part service, int replica, Releases releases)
            throws IOException, InterruptedException {
        var doors = new EnumMap<Part, Proxy>(Part.class);
        var ports = layout.servers();
        doors.put(Part.POSTGRES, Proxy.open(layout.postgresDoor(service, replica), ports.of(Part.POSTGRES)));
        doors.put(Part.KAFKA, Proxy.open(layout.kafkaDoor(service, replica), layout.kafkaBehind(service, replica)));
        doors.put(Part.KEYCLOAK, Proxy.open(layout.keycloakDoor(service, replica), ports.of(Part.KEYCLOAK)));
        var programs = new EnumMap<Release, Replica>(Release.class);
        programs.put(Release.PRESENT, suite.replica(service, reach(layout, service, replica, Optional.empty())));
        if (releases.before().isPresent()) {
            programs.put(Release.BEFORE, suite.replica(service, reach(layout, service, replica, releases.before())));
        }
        var clock = TwinClock.of(suite.data().resolve("clock"), name(service, replica));
        return new Twin(service, programs, releases.atFirst().get(replica), doors, clock);
    }

    private static String name(Part service, int replica) {
        return service.fileName() + "-" + (replica + 1);
    }

    private static Reach reach(Layout layout, Part service, int replica, Optional<Checkout> release) {
        return new Reach(
                name(service, replica),
                layout.service(service, replica),
                layout.postgresDoor(service, replica),
                layout.kafkaDoor(service, replica),
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
