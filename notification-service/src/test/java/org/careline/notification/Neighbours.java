package org.careline.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** Registry and followup as this service meets them: they answer what stands in a system property, or hang. */
public class Neighbours implements QuarkusTestResourceLifecycleManager {
    private static final String ANSWER = "careline.test.neighbour.";
    private HttpServer server;

    static void answers(String service, String json) {
        System.setProperty(ANSWER + service, json);
    }

    static void hangs(String service) {
        System.clearProperty(ANSWER + service);
    }

    static String asked(String service) {
        return System.getProperty(ANSWER + service + ".asked", "");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/registry/disclosures", exchange -> answer(exchange, "registry"));
        server.createContext("/followup/disclosures", exchange -> answer(exchange, "followup"));
        server.start();
        var root = "http://localhost:" + server.getAddress().getPort();
        return Map.of("careline.peer.registry", root + "/registry", "careline.peer.followup", root + "/followup");
    }

    private static void answer(HttpExchange exchange, String service) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        System.setProperty(
                ANSWER + service + ".asked",
                asked + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        var json = System.getProperty(ANSWER + service);
        if (json == null) {
            sleep();
            return;
        }
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
