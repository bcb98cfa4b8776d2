package org.careline.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;

/** Keyed hash for exact lookup of an encrypted value. */
@ApplicationScoped
public class BlindIndex {

    /** @param field separates equal values of different fields, for example {@code document-number} */
    public String of(String field, String value) {
        throw new UnsupportedOperationException("not built yet");
    }
}
