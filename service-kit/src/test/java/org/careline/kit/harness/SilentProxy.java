package org.careline.kit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** Stands in front of a server; when it falls silent nothing comes through any more, and nobody is told. */
public final class SilentProxy {
    private static final int BUFFER = 8192;

    private final ServerSocket door;
    private final int server;
    private final BooleanSupplier silent;

    private SilentProxy(ServerSocket door, int server, BooleanSupplier silent) {
        this.door = door;
        this.server = server;
        this.silent = silent;
    }

    /** @param silent while true, nothing comes through */
    public static int before(int server, BooleanSupplier silent) {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(new SilentProxy(door, server, silent)::accept);
            return door.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (true) {
            try {
                var client = door.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> pass(client, behind));
                Thread.ofVirtual().start(() -> pass(behind, client));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            var in = from.getInputStream();
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                while (silent.getAsBoolean()) {
                    Thread.sleep(50);
                }
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException e) {
            // One side has hung up.
        }
    }
}
