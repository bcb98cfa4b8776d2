package org.careline.kit.web;

import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to what was created: 201 with its version, and where it is from now on. */
public final class Created {
    private Created() {}

    /**
     * @param collection below this service's root, such as {@code /patients}: the root is put before it on the way out, once
     * @param version what a change of it names in If-Match
     */
    public static <T> RestResponse<T> in(String collection, UUID id, long version, T created) {
        return RestResponse.ResponseBuilder.<T>created(URI.create(collection + "/" + id))
                .header("ETag", Preconditions.etag(version))
                .entity(created)
                .build();
    }
}
