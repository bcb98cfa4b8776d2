package org.careline.kit.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.text.PercentText;
import org.careline.kit.text.Text;
import org.careline.kit.text.Text.Breaks;

/** Names and values as a form posts them, or an address holds them. */
final class SentPairs {
    private static final String NOT_UTF8 =
            "不是有效的百分号编码或UTF-8。Not percent-encoded as it should be, or not well-formed UTF-8.";

    private static final Pattern HIGH = Pattern.compile("%[89a-fA-F]");

    private SentPairs() {}

    /** Whether no octet beyond ASCII is sent, escaped or not. */
    static boolean isAscii(String pairs) {
        return pairs.chars().allMatch(octet -> octet < 0x80)
                && !HIGH.matcher(pairs).find();
    }

    /**
     * @param lines names of fields that go over several lines
     * @throws InvalidFieldException naming what is wrong; what has no readable name is named as the whole
     */
    static void judge(String pairs, String whole, Set<String> lines) {
        for (var pair : pairs.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = text(whole, equals < 0 ? pair : pair.substring(0, equals));
            stands(whole, name, Breaks.NONE);
            if (equals >= 0) {
                var field = name.isBlank() ? whole : name;
                stands(field, text(field, pair.substring(equals + 1)), breaks(field, lines));
            }
        }
    }

    private static Breaks breaks(String field, Set<String> lines) {
        return lines.contains(field.substring(field.lastIndexOf('.') + 1)) ? Breaks.ALLOWED : Breaks.NONE;
    }

    private static String text(String field, String encoded) {
        return PercentText.decodeForm(encoded).orElseThrow(() -> new InvalidFieldException(field, NOT_UTF8));
    }

    private static void stands(String field, String text, Breaks breaks) {
        if (Text.isBlank(text) && text.chars().anyMatch(sign -> sign > ' ')) {
            throw new InvalidFieldException(field, Text.BLANK);
        }
        Text.fault(text, breaks).ifPresent(fault -> {
            throw new InvalidFieldException(field, fault);
        });
    }
}
