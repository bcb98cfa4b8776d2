package org.careline.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationRedirectException;
import org.junit.jupiter.api.Test;

/** What the library answers, as a clerk is told it. */
class ProblemsTest {

    @Test
    void aStepOfSigningInIsNoProblem() {
        var redirect = HttpProblem.builder()
                .withStatus(302)
                .withHeader("Location", "/kit/console/sample")
                .build();

        var answered = new Problems()
                .apply(
                        redirect,
                        ProblemContext.of(
                                new AuthenticationRedirectException("/kit/console/sample"), "/kit/console/sample"));

        assertThat(answered.getStatusCode()).isEqualTo(302);
        assertThat(answered.getHeaders()).containsEntry("Location", "/kit/console/sample");
    }
}
