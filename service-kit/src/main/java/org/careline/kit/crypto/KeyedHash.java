package org.careline.kit.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 under one key, in Base64url. */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Each part goes in with its length before it, so that no two lists of parts read alike; null is not empty. */
    public String of(List<@Nullable String> parts) {
        var mac = mac();
        for (var part : parts) {
            if (part == null) {
                mac.update(ByteBuffer.allocate(4).putInt(0, -1));
            } else {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
                mac.update(bytes);
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    public String of(String... parts) {
        return of(List.of(parts));
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not to be had", e);
        }
    }
}
