package org.careline.soak.nemesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.soak.twins.Signals;

/** What happens to the servers all replicas stand on. */
final class ServerFaults {
    private static final int BLOCK = 1024 * 1024;

    private final Suite suite;
    private final Random random;

    ServerFaults(Suite suite, Random random) {
        this.suite = suite;
        this.random = random;
    }

    Fault killed(Part server) {
        return new Fault() {
            @Override
            public String target() {
                return server.label();
            }

            @Override
            public void begin() throws Exception {
                suite.kill(server);
            }

            @Override
            public void heal() throws Exception {
                Keeper.startAgain(suite, server);
            }
        };
    }

    Fault brokerPaused() {
        return new Fault() {
            @Override
            public String target() {
                return Part.KAFKA.label();
            }

            @Override
            public void begin() throws Exception {
                signal("STOP");
            }

            @Override
            public void heal() throws Exception {
                signal("CONT");
            }

            private void signal(String signal) throws Exception {
                for (var broker : suite.pids(Part.KAFKA)) {
                    Signals.send(broker, signal);
                }
            }
        };
    }

    /** One and no second: two of three must be left to take a record. */
    Fault brokerAway() {
        var number = random.nextInt(suite.brokers());
        return new Fault() {
            @Override
            public String target() {
                return Part.KAFKA.label() + " " + (number + 1);
            }

            @Override
            public void begin() throws Exception {
                suite.killBroker(number);
            }

            @Override
            public void heal() throws Exception {
                Keeper.startAgain(suite, Part.KAFKA);
            }
        };
    }

    Fault reader() {
        var held = new ArrayList<Connection>();
        return new Fault() {
            @Override
            public String target() {
                return "every database";
            }

            @Override
            public void begin() throws Exception {
                for (var service : Part.services()) {
                    var connection = suite.connect(service.fileName());
                    held.add(connection);
                    connection.setAutoCommit(false);
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    try (var statement = connection.createStatement()) {
                        statement.execute("select count(*) from pg_class");
                    }
                }
            }

            @Override
            public void heal() throws Exception {
                for (var connection : held) {
                    connection.close();
                }
            }
        };
    }

    /** Only where the data lie on a disk of their own: no other program shall find its disk full. */
    Fault diskFull() {
        var filler = suite.data().resolve("filler");
        return new Fault() {
            @Override
            public String target() {
                return "disk";
            }

            @Override
            public Set<String> places() {
                return Set.of(Part.POSTGRES.label(), Part.KAFKA.label());
            }

            @Override
            public void begin() {
                try (var out = Files.newOutputStream(filler)) {
                    var block = new byte[BLOCK];
                    while (true) {
                        out.write(block);
                    }
                } catch (IOException e) {
                    // Full, as was wanted.
                }
            }

            @Override
            public void heal() throws Exception {
                Files.deleteIfExists(filler);
                Keeper.startAgain(suite, Part.POSTGRES);
                Keeper.startAgain(suite, Part.KAFKA);
            }
        };
    }

    Fault topicLost(Operator operator) {
        var topics = List.of(Topic.ASSESSMENTS, Topic.ALERTS, Topic.TRANSFERS);
        var topic = topics.get(random.nextInt(topics.size()));
        return new TopicLost(suite, operator, topic);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
