package org.careline.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;

/** Keyed hash for exact lookup of an encrypted value. */
@ApplicationScoped
public class BlindIndex {
    private final KeyRing keys;

    BlindIndex(KeyRing keys) {
        this.keys = keys;
    }

    /** @param field separates equal values of different fields, for example {@code document-number} */
    public String of(String field, String value) {
        return keys.blindIndex().of(field, value);
    }
}
