package org.careline.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** No token, or one that does not hold. The problem library's own mappers do not fit this version of Quarkus. */
public class SignInFailures {
    private static final int BEFORE_THE_LIBRARY = 4000;

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notSignedIn(UnauthorizedException nobody) {
        return answer();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    public Response notSignedIn(AuthenticationFailedException failed) {
        return answer();
    }

    private static Response answer() {
        return Answer.NOT_SIGNED_IN
                .problem()
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
