package org.careline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** A service becomes ready when the token issuer is there, and stays so. */
class IssuerCheckTest {

    @Test
    void readyOnceTheIssuerHasAnswered() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        var check = new IssuerCheck(
                Optional.of("http://localhost:" + server.getAddress().getPort() + "/realms/careline"));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().endsWith("configuration") ? 200 : 404, -1);
            exchange.close();
        });

        var absent = new IssuerCheck(Optional.of("http://localhost:1/realms/careline")).call();
        server.start();
        var there = check.call();
        server.stop(0);
        var goneAgain = check.call();

        assertThat(absent.getStatus()).isEqualTo(Status.DOWN);
        assertThat(there.getStatus()).isEqualTo(Status.UP);
        assertThat(goneAgain.getStatus()).isEqualTo(Status.UP);
    }
}
