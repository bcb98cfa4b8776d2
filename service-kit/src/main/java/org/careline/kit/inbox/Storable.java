package org.careline.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Text as the database can keep it: NUL has no place in it, and an index takes nothing long. */
final class Storable {
    private static final String HEX = "hex:";
    private static final int LONGEST = 200;
    private static final HexFormat DIGITS = HexFormat.of();

    private Storable() {}

    /** Whether it may name an event as it is. */
    static boolean isName(String text) {
        return text.length() <= LONGEST && text.indexOf('\0') < 0 && !hasHalfOfAPair(text);
    }

    private static boolean hasHalfOfAPair(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    static String key(String key) {
        return isName(key) ? key : "sha256:" + DIGITS.formatHex(hash(key));
    }

    static String payload(String payload) {
        return payload.indexOf('\0') < 0 ? payload : HEX + DIGITS.formatHex(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** What came, of what is kept. */
    static String original(String payload) {
        if (!payload.startsWith(HEX)) {
            return payload;
        }
        try {
            return new String(DIGITS.parseHex(payload.substring(HEX.length())), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return payload;
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
