package org.careline.notification;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A machine of a receiver: takes webhooks, checks the signature, and misbehaves when asked to. */
final class Subscriber implements AutoCloseable {
    /** How it answers. */
    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What it does with what it took. */
    interface Work {
        void on(HttpExchange exchange, Received received) throws IOException;
    }

    record Received(String id, String type, JsonObject data, String text, boolean genuine) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile String secret = "";

    private Subscriber(Work work) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            work.on(exchange, take(exchange));
            exchange.close();
        });
        server.start();
    }

    static Subscriber obliging() {
        return answering(204);
    }

    static Subscriber answering(int status) {
        return behaving(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    static Subscriber behaving(Manner manner) {
        return working((exchange, _) -> manner.answer(exchange));
    }

    static Subscriber working(Work work) {
        return new Subscriber(work);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/alerts";
    }

    void knows(String newSecret) {
        secret = newSecret;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    List<Received> ofType(String name) {
        return received.stream()
                .filter(one -> one.type().equals("org.careline." + name + ".v1"))
                .toList();
    }

    private Received take(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var body = new JsonObject(text);
        var taken = new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                body.getString("type"),
                body.getJsonObject("data"),
                text,
                isGenuine(exchange, text));
        received.add(taken);
        return taken;
    }

    private boolean isGenuine(HttpExchange exchange, String text) {
        try {
            new Webhook(secret).verify(text, lowerCase(exchange));
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException | RuntimeException e) {
            return false;
        }
    }

    private static java.util.Map<String, List<String>> lowerCase(HttpExchange exchange) {
        var headers = new java.util.HashMap<String, List<String>>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
