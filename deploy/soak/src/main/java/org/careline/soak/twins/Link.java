package org.careline.soak.twins;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** One connection through a proxy: two pumps that wait while the weather forbids. */
final class Link {
    private static final int ROOM = 32 * 1024;

    private final Proxy proxy;
    private final Socket client;
    private final Socket server;
    private final AtomicInteger pumping = new AtomicInteger(2);

    Link(Proxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void run(Runnable whenOver) {
        Thread.ofVirtual().start(() -> pump(client, server, Weather::passesOut, whenOver));
        Thread.ofVirtual().start(() -> pump(server, client, Weather::passesBack, whenOver));
    }

    private void pump(Socket from, Socket to, Predicate<Weather> passes, Runnable whenOver) {
        var room = new byte[ROOM];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(room); read >= 0; read = in.read(room)) {
                await(passes);
                out.write(room, 0, read);
                out.flush();
            }
            await(passes);
            to.shutdownOutput();
        } catch (IOException e) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (pumping.decrementAndGet() == 0) {
                reset();
                whenOver.run();
            }
        }
    }

    private void await(Predicate<Weather> passes) throws InterruptedException {
        while (!passes.test(proxy.weather()) && !client.isClosed()) {
            Thread.sleep(20);
        }
        Thread.sleep(proxy.weather().delay());
    }

    void reset() {
        reset(client);
        reset(server);
    }

    /** Closed with a reset, not in order. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }
}
