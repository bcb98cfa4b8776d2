package org.careline.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce; a value reads {@code v1.<key id>.<base64url of nonce and sealed text>}. */
@Singleton
public class ColumnCipher {
    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    ColumnCipher(KeyRing keys) {
        this.keys = keys;
    }

    public String seal(String clear) {
        var id = keys.currentColumnKey();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, id, nonce, clear.getBytes(StandardCharsets.UTF_8));
        var value = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return VERSION + "." + id + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }

    /** @throws IllegalStateException for a value this service did not seal, or whose key it no longer has */
    public String open(String value) {
        var parts = value.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new IllegalStateException("a column that should be sealed is not");
        }
        var bytes = Base64.getUrlDecoder().decode(parts[2]);
        if (bytes.length < NONCE_BYTES + TAG_BITS / 8) {
            throw new IllegalStateException("a sealed column was cut off");
        }
        var nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(run(Cipher.DECRYPT_MODE, parts[1], nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((VERSION + "." + keyId).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed column was altered or its key is another", e);
        }
    }

    private SecretKey key(String id) {
        return keys.columnKey(id).orElseThrow(() -> new IllegalStateException("no column key " + id));
    }
}
