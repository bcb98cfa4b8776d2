package org.careline.notification.endpoint;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param secret shown once, when the endpoint is set */
record EndpointView(
        String url,
        @Nullable String secret,
        OffsetDateTime setAt,
        @Nullable OffsetDateTime lastSuccessAt,
        @Nullable OffsetDateTime lastFailureAt,
        @Nullable String lastFailure) {

    static final String NOT_SET = "none";

    /** Changes whenever address or secret do. */
    String version() {
        return setAt.toInstant().toString();
    }

    static EndpointView from(EndpointEntity endpoint) {
        return view(endpoint, null);
    }

    static EndpointView withSecret(EndpointEntity endpoint) {
        return view(endpoint, endpoint.secret);
    }

    private static EndpointView view(EndpointEntity endpoint, @Nullable String secret) {
        return new EndpointView(
                endpoint.url,
                secret,
                endpoint.setAt,
                endpoint.lastSuccessAt,
                endpoint.lastFailureAt,
                endpoint.lastFailure);
    }
}
