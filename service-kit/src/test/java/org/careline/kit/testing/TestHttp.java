package org.careline.kit.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Calls the application under test without any help or opinion of a client library. */
final class TestHttp {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestHttp() {}

    static HttpResponse<String> get(String pathBelowRoot) {
        var root = RestAssured.basePath.replaceAll("^/|/$", "");
        return call("GET", (root.isEmpty() ? "" : "/" + root) + pathBelowRoot, null, null);
    }

    /** @param contentType of a body {@code {}} that is sent; null: no body */
    static HttpResponse<String> call(String method, String path, @Nullable String token, @Nullable String contentType) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        request.method(method, contentType == null ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + path, e);
        }
    }
}
