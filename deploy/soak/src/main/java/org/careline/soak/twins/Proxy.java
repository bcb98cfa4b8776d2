package org.careline.soak.twins;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in front of a server for one client and lets through what the weather allows: the door between a replica and what it needs. */
public final class Proxy implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.CLEAR;

    private Proxy(ServerSocket door, int behind) {
        this.door = door;
        this.behind = behind;
    }

    /** @param port where the client knocks; {@code behind}: where the server listens, both on the loopback address */
    public static Proxy open(int port, int behind) throws IOException {
        var proxy = new Proxy(new ServerSocket(port, 256, InetAddress.getLoopbackAddress()), behind);
        Thread.ofVirtual().start(proxy::takeAll);
        return proxy;
    }

    public int port() {
        return door.getLocalPort();
    }

    Weather weather() {
        return weather;
    }

    public void turn(Weather next) {
        weather = next;
    }

    /** Breaks every connection with a reset; whoever comes anew is let in. */
    public void reset() {
        links.forEach(Link::reset);
    }

    private void takeAll() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> take(client));
            } catch (IOException e) {
                // Closed; or the client has gone again.
            }
        }
    }

    private void take(Socket client) {
        try {
            awaitWay();
            var link = new Link(this, client, new Socket(InetAddress.getLoopbackAddress(), behind));
            links.add(link);
            link.run(() -> links.remove(link));
        } catch (IOException e) {
            Link.reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is sent into a silent net is lost or late; it is never answered. */
    private void awaitWay() throws InterruptedException {
        while (!weather.passesOut() && !door.isClosed()) {
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        reset();
    }
}
