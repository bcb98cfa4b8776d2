package org.careline.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Past what the connections can carry, requests are turned away at once and told when to come again. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class GateIT {
    @TestHTTPResource("/visits/slow")
    URI slow;

    @Test
    void tooManyAtOnceAreTurnedAwayAndLetInAfterwards() {
        var request = HttpRequest.newBuilder(slow)
                .header("Authorization", "Bearer " + TestTokens.of("gate-clinic", Role.COMMUNITY_DOCTOR))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {

            var answers =
                    IntStream.range(0, 160)
                            .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
            var turnedAway = turnedAway(answers);
            assertThat(turnedAway.headers().firstValue("Retry-After")).contains("1");
            assertThat(turnedAway.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(turnedAway.body()).contains("/problems/overloaded");
            assertThat(client.sendAsync(request, BodyHandlers.ofString()).join().statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> turnedAway(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 503)
                .findFirst()
                .orElseThrow();
    }
}
