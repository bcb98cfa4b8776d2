package org.careline.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A connection that never finishes asking is closed, however steadily it drips, and holds nobody else out. */
class VisitorTest {
    private static final Duration HEAD_WITHIN = Duration.ofSeconds(2);
    private static final int FROM_ONE_ADDRESS = 20;
    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void open() {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        Door.expects(new Visitors(HEAD_WITHIN, FROM_ONE_ADDRESS));
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end("done"))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aHeadThatDripsIsCutOffAtItsDeadline() throws Exception {
        try (var socket = connect()) {
            var started = System.nanoTime();
            assertThat(dripsUntilCut(socket, HEAD_WITHIN.multipliedBy(5))).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(HEAD_WITHIN.multipliedBy(3));
        }
    }

    @Test
    void aConnectionThatSaysNothingIsCutOff() throws Exception {
        try (var socket = connect()) {
            socket.setSoTimeout((int) HEAD_WITHIN.multipliedBy(3).toMillis());
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoAsksIsAnsweredWhileTheAddressIsFullOfThoseWhoDoNot() throws Exception {
        var others = new ArrayList<Socket>();
        try {
            for (var i = 0; i < FROM_ONE_ADDRESS * 3; i++) {
                others.add(connect());
                others.getLast().getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(ask()).contains("200 OK");
            await().atMost(Duration.ofSeconds(2)).until(() -> open(others) <= FROM_ONE_ADDRESS);
        } finally {
            for (var socket : others) {
                socket.close();
            }
        }
    }

    private static Socket connect() throws IOException {
        return new Socket(InetAddress.getByName("127.0.0.1"), server.actualPort());
    }

    private static String ask() throws IOException {
        try (var socket = connect()) {
            socket.setSoTimeout(1000);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static long open(List<Socket> sockets) {
        return sockets.stream().filter(VisitorTest::isOpen).count();
    }

    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean dripsUntilCut(Socket socket, Duration longest) throws InterruptedException {
        var until = System.nanoTime() + longest.toNanos();
        try {
            while (System.nanoTime() < until) {
                socket.getOutputStream().write('G');
                Thread.sleep(100);
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
