package org.careline.registry.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it is found by 姓名查找键: one key, whichever middle dot, width, blank or composition was typed. */
public final class NameKey {
    private static final Pattern DOTS =
            Pattern.compile("\\s*[\u00b7\u2022\u2027\u30fb\u2219\u22c5\u0387\uff65\u2024.]\\s*");
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private NameKey() {}

    public static String of(String typed) {
        var composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var blanks = BLANKS.matcher(composed).replaceAll(" ").strip();
        var dots = DOTS.matcher(blanks).replaceAll("\u00b7");
        return BETWEEN_HAN.matcher(dots).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
