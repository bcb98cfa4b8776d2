package org.careline.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Header Idempotency-Key: the same key and body answers the same, the same key with another body is 422. */
@ApplicationScoped
public class Idempotency {

    /**
     * Creates once per organisation, operation and key, inside the caller's transaction; answers the id created then.
     *
     * @param key the header; null or longer than 255 is answered 400
     * @param operation stable name such as {@code record-visit}
     * @param form what came in; only its keyed hash is kept
     */
    public UUID once(@Nullable String key, String operation, Object form, Supplier<UUID> create) {
        throw new UnsupportedOperationException("not built yet");
    }
}
