package org.careline.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A webhook taken by a receiver, its signature checked. */
public record Receipt(String organisation, String webhookId, JsonNode event, Instant at) {
    public String type() {
        return event.path("type").asText();
    }

    public boolean says(String field) {
        return event.path("data").hasNonNull(field);
    }

    public String data(String field) {
        return event.path("data").path(field).asText();
    }
}
