package org.careline.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * No token, or one that does not hold: a program is told so, a page leads to where people sign in. The problem library's own
 * mappers do not fit this version of Quarkus.
 */
public class SignInFailures {
    private static final int BEFORE_THE_LIBRARY = 4000;
    private static final int NOT_SIGNED_IN = 401;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Uni<Response> notSignedIn(UnauthorizedException nobody, RoutingContext request) {
        return challenge(request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Uni<Response> notSignedIn(AuthenticationFailedException failed, RoutingContext request) {
        return challenge(request);
    }

    private static Uni<Response> challenge(RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator == null
                ? Uni.createFrom().item(answer())
                : authenticator
                        .getChallenge(request)
                        .map(SignInFailures::answer)
                        .onFailure()
                        .recoverWithItem(() -> answer());
    }

    private static Response answer(ChallengeData challenge) {
        if (challenge == null || challenge.status == NOT_SIGNED_IN) {
            return answer();
        }
        var response = Response.status(challenge.status).header(HttpHeaders.CACHE_CONTROL, "no-store");
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response answer() {
        return Answer.NOT_SIGNED_IN
                .problem()
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
