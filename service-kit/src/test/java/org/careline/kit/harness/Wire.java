package org.careline.kit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/** The wire to a server: while it is silent nothing passes either way, not even that an end is gone. */
public final class Wire implements AutoCloseable {
    private static final int PAUSE = 20;

    private final ServerSocket door;
    private final int server;
    private final BooleanSupplier silent;

    private Wire(int server, BooleanSupplier silent) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.silent = silent;
    }

    /** @param server its port on this machine */
    public static Wire to(int server, BooleanSupplier silent) {
        try {
            var wire = new Wire(server, silent);
            Thread.ofVirtual().start(wire::join);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void join() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            awaitVoice();
            var there = new Socket(InetAddress.getLoopbackAddress(), server);
            Thread.ofVirtual().start(() -> carry(client, there));
            carry(there, client);
        } catch (IOException e) {
            close(client);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            var buffer = new byte[8192];
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                awaitVoice();
                to.getOutputStream().write(buffer, 0, read);
            }
            awaitVoice();
        } catch (IOException e) {
            awaitVoice();
        }
    }

    private void awaitVoice() {
        while (silent.getAsBoolean()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
