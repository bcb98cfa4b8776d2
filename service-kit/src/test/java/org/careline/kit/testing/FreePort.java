package org.careline.kit.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A port for a server that may be away for a while: below those the system gives to outgoing connections, one of which would
 * else take it meanwhile, be it that of a client which tries to reach the server.
 */
public final class FreePort {
    private static final int FIRST = 10_000;
    private static final int LAST = 16_000;

    private FreePort() {}

    public static int find() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .limit(LAST - FIRST)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
