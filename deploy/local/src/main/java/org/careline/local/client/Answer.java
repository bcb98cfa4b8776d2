package org.careline.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service answered. */
public record Answer(int status, JsonNode body, @Nullable String etag) {
    public boolean ok() {
        return status / 100 == 2;
    }

    /** This answer, when it is a 2xx. */
    public Answer expected() {
        if (!ok()) {
            throw new IllegalStateException("answered " + status + ": " + body);
        }
        return this;
    }

    public String text(String field) {
        return body.path(field).asText();
    }

    public UUID id(String field) {
        return UUID.fromString(text(field));
    }
}
