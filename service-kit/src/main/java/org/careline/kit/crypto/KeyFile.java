package org.careline.kit.crypto;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The key file as it is written: keys in Base64. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeyFile(
        boolean development,
        @Nullable ColumnKeys columns,
        @Nullable String blindIndex,
        @Nullable String trail,
        @Nullable String idempotency,
        @Nullable String grantSigning,
        @Nullable Map<String, String> grantVerification) {

    record ColumnKeys(@Nullable String current, @Nullable Map<String, String> keys) {}

    /** A secret of 32 bytes; anything else stops the start. */
    static byte[] secret(String name, @Nullable String base64) {
        if (base64 == null) {
            throw new IllegalStateException("key file: " + name + " is missing");
        }
        var key = Base64.getDecoder().decode(base64);
        if (key.length != 32) {
            throw new IllegalStateException("key file: " + name + " must have 32 bytes");
        }
        return key;
    }
}
