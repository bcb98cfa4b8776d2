package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import org.careline.kit.harness.Postgres;
import org.junit.jupiter.api.Test;

/** A pooler keeps the server's sessions for itself and gives each client a session number of its own making. */
class PoolerIT {

    @Test
    void aRelayBehindAPoolerIsRefused() throws Exception {
        var database = Postgres.shared().newDatabase();
        var server = URI.create(database.url().substring("jdbc:".length()));
        try (var pooler = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(pooler, server.getPort()));
            var behind = new RelayConnections(
                    database.url().replace(":" + server.getPort(), ":" + pooler.getLocalPort()) + "?sslmode=disable",
                    database.user(),
                    database.password());
            assertThatThrownBy(behind::call)
                    .isInstanceOf(BehindAPoolerException.class)
                    .hasMessageContaining("careline.outbox.database-url");
        }
        try (var straight = new RelayConnections(database.url(), database.user(), database.password()).call()) {
            assertThat(new RelayLease(straight, "one").tryTake()).isTrue();
        }
    }

    private static void serve(ServerSocket pooler, int port) {
        try {
            var client = pooler.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), port);
            Thread.ofVirtual().start(() -> copy(client, server, false));
            copy(server, client, true);
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static void copy(Socket from, Socket to, boolean renumbering) {
        try (from;
                to) {
            var bytes = new byte[65_536];
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (renumbering) {
                    renumber(bytes, read);
                }
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    /** The message that tells the session's number: K, its length, number, key. */
    private static void renumber(byte[] bytes, int read) {
        for (int n = 0; n + 12 < read; n++) {
            if (bytes[n] == 'K' && bytes[n + 1] == 0 && bytes[n + 2] == 0 && bytes[n + 3] == 0 && bytes[n + 4] == 12) {
                bytes[n + 8] ^= 1;
                return;
            }
        }
    }
}
