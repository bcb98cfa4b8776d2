package org.careline.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** While strangers send an octet a second, whoever has signed in is answered at once. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DripIT {
    private static final int STRANGERS = 500;
    private static final int HALF_SENT_POSTS = 100;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @TestHTTPResource("/visits")
    URI visits;

    @TestHTTPResource("/console/language")
    URI language;

    @BeforeAll
    static void aClinic() {
        TestDirectory.holds("drip-clinic", Duty.CARE, "110101");
    }

    @Test
    void fiveHundredStrangersThatDripHoldNobodyUp() throws Exception {
        var dripping = new CopyOnWriteArrayList<Socket>();
        var over = new AtomicBoolean();
        var drip = Thread.ofPlatform().daemon().unstarted(() -> drip(dripping, over));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(ask(client)).isEqualTo(200);
            IntStream.range(0, STRANGERS).forEach(i -> dripping.add(connect(i)));
            drip.start();
            for (var i = 0; i < 30; i++) {
                var asked = System.nanoTime();
                assertThat(ask(client)).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
                Thread.sleep(100);
            }
        } finally {
            over.set(true);
            drip.join();
            dripping.forEach(DripIT::close);
        }
    }

    @Test
    void aBodyThatDripsIsCutOffAtItsDeadline() throws Exception {
        try (var socket = connect(0)) {
            socket.setSoTimeout(30_000);
            var started = System.nanoTime();
            var answer = Thread.ofVirtual().start(() -> drip(List.of(socket), new AtomicBoolean()));
            var read = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
            assertThat(read).contains(" 408 ").contains("/problems/too-slow");
            answer.join();
        }
    }

    /** Whoever is gone before it is known who asked holds no place, or after some dozens nobody could sign in any more. */
    @Test
    void strangersThatHangUpHoldNoPlace() throws Exception {
        var ask = ("GET " + visits.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer no-token\r\n\r\n")
                .getBytes(US_ASCII);
        for (var i = 0; i < 200; i++) {
            try (var socket = new Socket("localhost", visits.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(ask);
            }
        }
        try (var client = HttpClient.newHttpClient()) {
            for (var i = 0; i < 40; i++) {
                var answer = client.send(HttpRequest.newBuilder(visits).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(401);
            }
        }
    }

    private int ask(HttpClient client) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(visits)
                .header("Authorization", "Bearer " + TestTokens.of("drip-clinic", Role.COMMUNITY_DOCTOR))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    /** From several addresses of this machine, as from several of a network. */
    private Socket connect(int number) {
        try {
            var from = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + number / 100)});
            var socket = new Socket(InetAddress.getByName("127.0.0.1"), language.getPort(), from, 0);
            socket.getOutputStream().write(number < HALF_SENT_POSTS ? headOfAPost() : "GET / ".getBytes(US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] headOfAPost() {
        return """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Origin: http://localhost:8081\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: 200000\r
                \r
                language=""".formatted(language.getPath()).getBytes(US_ASCII);
    }

    private static void drip(List<Socket> sockets, AtomicBoolean over) {
        while (!over.get() && sockets.stream().filter(DripIT::sendsOneMore).count() > 0) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean sendsOneMore(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
