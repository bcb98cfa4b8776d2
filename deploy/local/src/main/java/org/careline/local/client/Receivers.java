package org.careline.local.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Webhook endpoints of any number of organisations on the loopback address: checks the Standard Webhooks signature, hands the receipt on, then
 * answers 204. A wrong signature is answered 401, an organisation without secret 404.
 */
public final class Receivers implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Consumer<Receipt> taker;
    private final Map<String, Webhook> secrets = new ConcurrentHashMap<>();

    private Receivers(HttpServer server, Consumer<Receipt> taker) {
        this.server = server;
        this.taker = taker;
    }

    /** @param taker called on many threads at once */
    public static Receivers start(Consumer<Receipt> taker) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        var receivers = new Receivers(server, taker);
        server.createContext("/", receivers::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return receivers;
    }

    public URI address(String organisation) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + organisation);
    }

    public void secret(String organisation, String secret) {
        try {
            secrets.put(organisation, new Webhook(secret));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status(exchange, body), -1);
        }
    }

    private int status(HttpExchange exchange, String body) throws IOException {
        var organisation = exchange.getRequestURI().getPath().substring(1);
        var webhook = secrets.get(organisation);
        if (webhook == null) {
            return 404;
        }
        try {
            webhook.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
        } catch (WebhookVerificationException e) {
            return 401;
        }
        var id = exchange.getRequestHeaders().getFirst("webhook-id");
        taker.accept(new Receipt(organisation, id, JSON.readTree(body), Instant.now()));
        return 204;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
