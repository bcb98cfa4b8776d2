package org.careline.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.careline.local.Part;
import org.careline.local.RunningSuite;
import org.jspecify.annotations.Nullable;

/** Calls the suite with a demo user's token; an answer of any status is an answer, no answer is an {@link UncheckedIOException}. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final RunningSuite suite;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Api(RunningSuite suite) {
        this.suite = suite;
    }

    public Answer get(String user, Part service, String path) {
        return send(request(user, service, path).GET());
    }

    /** A page of the console as its browser would be sent it, once it is shown to the user. */
    public Optional<String> page(String user, Part service, String path) {
        var answer = exchange(request(user, service, "/console/" + path)
                .setHeader("Accept", "text/html")
                .GET());
        return Optional.of(answer).filter(page -> page.statusCode() == 200).map(HttpResponse::body);
    }

    /** A creating POST: repeat it with the same key when no answer came. */
    public Answer create(String user, Part service, String path, String idempotencyKey, Object body) {
        return send(request(user, service, path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(json(body)));
    }

    public Answer post(String user, Part service, String path, Object body) {
        return send(request(user, service, path).POST(json(body)));
    }

    /** A change of what the caller last saw. */
    public Answer change(String user, Part service, String path, @Nullable String etag, Object body) {
        return send(matching(request(user, service, path), etag).POST(json(body)));
    }

    /** A creating POST that takes the place of what the caller last saw. */
    public Answer replace(
            String user, Part service, String path, @Nullable String etag, String idempotencyKey, Object body) {
        return send(matching(request(user, service, path), etag)
                .header("Idempotency-Key", idempotencyKey)
                .POST(json(body)));
    }

    public Answer put(String user, Part service, String path, @Nullable String etag, Object body) {
        return send(matching(request(user, service, path), etag).PUT(json(body)));
    }

    public Answer delete(String user, Part service, String path) {
        return send(request(user, service, path).DELETE());
    }

    private HttpRequest.Builder request(String user, Part service, String path) {
        var request = HttpRequest.newBuilder(URI.create(suite.url(service) + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + suite.token(user))
                .header("Content-Type", "application/json");
        return isClinicSystem(user) ? request.header("Acting-Clinician", "demo") : request;
    }

    /** The accounts of the demo's clinics belong to their software, which says whom it acts for. */
    private static boolean isClinicSystem(String user) {
        return user.endsWith("clinic");
    }

    private static HttpRequest.Builder matching(HttpRequest.Builder request, @Nullable String etag) {
        return etag == null ? request : request.header("If-Match", etag);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return answer(exchange(request));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) throws JsonProcessingException {
        var etag = response.headers().firstValue("ETag").orElse(null);
        return new Answer(response.statusCode(), tree(response), etag);
    }

    private static JsonNode tree(HttpResponse<String> response) throws JsonProcessingException {
        var json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return json ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
