package org.careline.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places at the gate on a real server with several event loops. */
class PlacesIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Vertx vertx = Vertx.vertx();
    private final Places places = new Places();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int port;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        for (var loop = 0; loop < 4; loop++) {
            Thread.ofPlatform().start(this::listen).join();
        }
    }

    /** On an event loop of its own: Vert.x gives one to each thread that asks. */
    private void listen() {
        var router = Router.router(vertx);
        router.get("/slow").handler(this::slow);
        router.get("/").handler(this::quick);
        router.get("/untold").handler(this::untold);
        vertx.createHttpServer(new HttpServerOptions().setHost("localhost").setPort(port))
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        http.close();
    }

    /** Its end takes a while, on the thread that answers: its connection belongs to that thread meanwhile. */
    private void slow(RoutingContext request) {
        assertThat(places.take(request, 1)).isTrue();
        // What was added last is told first of the end: the place is left only after this.
        request.addEndHandler(_ -> {
            ending.countDown();
            await(mayEnd);
        });
        var _ = vertx.executeBlocking(() -> request.response().end("slow"), false);
    }

    private void quick(RoutingContext request) {
        var taken = places.take(request, 1);
        request.response().setStatusCode(taken ? 200 : 503).end();
    }

    /** Somebody else listens for its end, and the places do not hear of it. */
    private void untold(RoutingContext request) {
        assertThat(places.take(request, 1)).isTrue();
        request.response().endHandler(null).closeHandler(null).exceptionHandler(null);
        request.response().end();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Integer> get(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(AT_ONCE)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** It would wait for ever: that connection's end waits for the places. */
    @Test
    void whoAsksForAPlaceNeverWaitsForAnothersConnection() throws Exception {
        var slow = get("/slow");
        await(ending);

        assertThat(get("/").get()).isEqualTo(503);

        mayEnd.countDown();
        assertThat(slow.get()).isEqualTo(200);
        assertThat(places.isEmpty()).isTrue();
        assertThat(get("/").get()).isEqualTo(200);
    }

    @Test
    void whoHangsUpLeavesItsPlace() throws Exception {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream().write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
            await(ending);
        }
        mayEnd.countDown();

        assertThat(areLeft()).isTrue();
    }

    @Test
    void whoseEndIsNotToldLosesItsPlaceWhenAsked() throws Exception {
        assertThat(get("/untold").get()).isEqualTo(200);

        assertThat(areLeft()).isTrue();
    }

    private boolean areLeft() throws InterruptedException {
        for (var again = 0; again < 100 && !places.isEmpty(); again++) {
            Thread.sleep(20);
        }
        return places.isEmpty();
    }
}
