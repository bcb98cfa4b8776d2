package org.careline.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A session is ended at the issuer from service to issuer: no token stands in an address. */
class IssuerSessionTest {

    @Test
    void theTokenStandsInTheBodyAndNotInTheAddress() throws IOException {
        var asked = new AtomicReference<String>();
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var end = URI.create("http://localhost:" + server.getAddress().getPort() + "/logout");

        var ended = new IssuerSession(end, "followup", Optional.of("s&cret")).end("renewing.token");
        server.stop(0);

        assertThat(ended).isTrue();
        assertThat(asked.get())
                .startsWith("POST /logout ")
                .contains("refresh_token=renewing.token", "client_id=followup", "client_secret=s%26cret");
        assertThat(new IssuerSession(end, "followup", Optional.empty()).end("x"))
                .as("the issuer is away")
                .isFalse();
    }
}
