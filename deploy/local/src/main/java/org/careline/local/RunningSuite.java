package org.careline.local;

import java.net.URI;

/** What a client of the running suite needs: where each service answers, and a token for a demo user. */
public interface RunningSuite {
    /** The root of a service, as {@code http://localhost:8081/registry}. */
    URI url(Part service);

    /** A bearer token of a demo user, fresh enough for the next minute. */
    String token(String username);
}
