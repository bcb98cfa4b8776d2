package org.careline.kit.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.kit.harness.Database;

/** A relay in a thread, of which the test sees what it sends and how it marks. */
final class TestRelay implements AutoCloseable {
    private final AtomicInteger marked;
    private final Relay relay;
    private final Thread thread;

    private TestRelay(Callable<Connection> connections, String bootstrap, AtomicInteger marked) {
        this.marked = marked;
        relay = new Relay(
                connections,
                () -> Sender.to(
                        Map.of("bootstrap.servers", bootstrap),
                        TestOutboxConfig.quick().deliveryTimeout()),
                TestOutboxConfig.quick());
        thread = Thread.ofPlatform().daemon().start(relay);
    }

    static TestRelay start(Database database, String bootstrap) {
        var marked = new AtomicInteger();
        return new TestRelay(() -> watched(connect(database), marked::incrementAndGet), bootstrap, marked);
    }

    /** Runs the hook whenever the relay is about to mark rows as sent. */
    static TestRelay start(Database database, String bootstrap, Runnable beforeMark) {
        return new TestRelay(() -> watched(connect(database), beforeMark), bootstrap, new AtomicInteger());
    }

    private static Connection connect(Database database) throws SQLException {
        return new RelayConnections(database.url(), database.user(), database.password()).call();
    }

    private static Connection watched(Connection connection, Runnable beforeMark) {
        return (Connection) Proxy.newProxyInstance(
                TestRelay.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && ((String) arguments[0]).startsWith("with told as")) {
                        beforeMark.run();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void wake() {
        relay.wake();
    }

    /** How many waves it has marked. */
    int waves() {
        return marked.get();
    }

    boolean leads() {
        return relay.leads();
    }

    void stop() throws InterruptedException {
        relay.stop();
        thread.join();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
