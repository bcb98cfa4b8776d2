package org.careline.notification;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A page that listens to its stream, as a browser's EventSource does. */
final class LivePage implements AutoCloseable {
    /** @param at nanoseconds when it was heard */
    record Heard(String text, long at) {
        boolean isChange() {
            return text.contains("event: changed") || text.contains("event:changed");
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<InputStream> response;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private LivePage(String token, String path) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/notification/console/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            response = client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    static LivePage inbox(String token) {
        return new LivePage(token, "inbox/stream");
    }

    static LivePage board(String token) {
        return new LivePage(token, "board/stream");
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    List<Heard> changes() {
        return heard.stream().filter(Heard::isChange).toList();
    }

    String everything() {
        return heard.stream().map(Heard::text).collect(Collectors.joining("\n"));
    }

    boolean hasEnded() {
        return ended;
    }

    private void read() {
        var lines = new ArrayList<String>();
        try (var reader = new java.io.BufferedReader(
                new java.io.InputStreamReader(response.body(), java.nio.charset.StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                } else if (!lines.isEmpty()) {
                    heard.add(new Heard(String.join("\n", lines), System.nanoTime()));
                    lines.clear();
                }
            }
        } catch (IOException e) {
            // The page was closed.
        }
        ended = true;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
