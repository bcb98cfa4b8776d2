package org.careline.kit.outbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * In a network of its own: a relay's connection holds the lock and waits for an answer when its way to the server is
 * cut without a word; another one waits for the lock.
 */
final class CutOffLeader {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private CutOffLeader() {}

    public static void main(String[] arguments) throws Exception {
        shell("ip link set lo up");
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1,127.0.0.2")
                .start()) {
            var leader = connect(postgres, "127.0.0.2");
            lock(leader);
            Thread.ofPlatform().daemon().start(() -> ask(leader));
            Thread.sleep(1_000);
            shell("ip route add blackhole 127.0.0.2/32 table local");
            System.out.println("FREE " + (takenWithin(connect(postgres, "127.0.0.1"), PATIENCE) ? "in time" : "never"));
        }
        Runtime.getRuntime().halt(0);
    }

    private static Connection connect(EmbeddedPostgres postgres, String address) throws SQLException {
        return new RelayConnections(
                        "jdbc:postgresql://" + address + ":" + postgres.getPort() + "/postgres", "postgres", "postgres")
                .call();
    }

    private static boolean takenWithin(Connection other, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            if (lock(other)) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }

    private static boolean lock(Connection connection) throws SQLException {
        return new RelayLease(connection, "anybody").tryTake();
    }

    private static void ask(Connection leader) {
        try (var select = leader.prepareStatement("select pg_sleep(3)")) {
            select.execute();
        } catch (SQLException e) {
            // It is cut off.
        }
    }

    private static void shell(String command) throws Exception {
        var ended = new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IllegalStateException(command);
        }
    }
}
