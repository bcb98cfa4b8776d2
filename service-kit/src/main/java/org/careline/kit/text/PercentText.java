package org.careline.kit.text;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoded UTF-8 (RFC 3986), read strictly: no half escape, no damaged or overlong sequence. */
public final class PercentText {
    private static final int HEX = 16;

    private PercentText() {}

    /** UTF-8 as it should be; empty: damaged, overlong, or half a surrogate pair. */
    public static Optional<String> utf8(byte[] bytes, int from, int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Of ASCII alone, a plus being a plus. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static Optional<String> decode(String ascii) {
        return decode(ascii, '+');
    }

    /** As a form posts it: a plus is a blank. */
    public static Optional<String> decodeForm(String ascii) {
        return decode(ascii, ' ');
    }

    private static Optional<String> decode(String ascii, char plus) {
        var bytes = new byte[ascii.length()];
        var length = 0;
        for (var at = 0; at < ascii.length(); at++) {
            var sign = ascii.charAt(at);
            var octet = sign == '%' ? octet(ascii, at) : sign;
            if (octet < 0 || sign > '~' || sign < ' ') {
                return Optional.empty();
            }
            at += sign == '%' ? 2 : 0;
            bytes[length++] = (byte) (sign == '+' ? plus : octet);
        }
        return utf8(bytes, 0, length);
    }

    private static int octet(String ascii, int at) {
        if (at + 2 >= ascii.length()) {
            return -1;
        }
        var high = hex(ascii.charAt(at + 1));
        var low = hex(ascii.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    private static int hex(char sign) {
        return sign < 128 ? Character.digit(sign, HEX) : -1;
    }
}
