package org.careline.kit.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Calls the application under test without any help or opinion of a client library. */
final class TestHttp {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestHttp() {}

    static HttpResponse<String> get(String pathBelowRoot) {
        var root = RestAssured.basePath.replaceAll("^/|/$", "");
        return call("GET", (root.isEmpty() ? "" : "/" + root) + pathBelowRoot, null, null, false);
    }

    /** A stream of events ends only when it is left. */
    private static BodySubscriber<String> bodyUnlessEndless(ResponseInfo response) {
        var endless = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless ? new Leaving() : BodyHandlers.ofString().apply(response);
    }

    private static final class Leaving implements BodySubscriber<String> {
        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedStage("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onComplete() {}
    }

    /** @param contentType of a body {@code {}} that is sent; null: no body */
    static HttpResponse<String> call(
            String method, String path, @Nullable String token, @Nullable String contentType, boolean clinicSystem) {
        return call(method, path, token, contentType, clinicSystem, "{}");
    }

    static HttpResponse<String> call(
            String method,
            String path,
            @Nullable String token,
            @Nullable String contentType,
            boolean clinicSystem,
            String body) {
        return call(method, path, token, contentType, clinicSystem, body, Map.of());
    }

    static HttpResponse<String> call(
            String method,
            String path,
            @Nullable String token,
            @Nullable String contentType,
            boolean clinicSystem,
            String body,
            Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (clinicSystem) {
            request.header("Acting-Clinician", "staff-17");
        }
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        request.method(method, contentType == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return CLIENT.send(request.build(), TestHttp::bodyUnlessEndless);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}
