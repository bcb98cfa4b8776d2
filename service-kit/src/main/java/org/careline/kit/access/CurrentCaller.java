package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;

/** The caller of the request under way. */
@ApplicationScoped
public class CurrentCaller {

    /** @throws IllegalStateException outside a request with a token */
    public Caller get() {
        throw new UnsupportedOperationException("not built yet");
    }
}
