package org.careline.kit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a name 姓名 is found by, however it was typed: composed and full-width signs made one (NFKC), every middle dot 间隔号
 * the same, no blank beside a Han character, capital and small letters alike. Never shown, never kept in place of the name.
 */
public final class NameKey {
    private static final String DOT = "·";
    /** After NFKC; the katakana dot, bullets, dots of other scripts, and the full stop some keyboards give. */
    private static final Pattern DOTS = Pattern.compile("\\s*[·•‧∙⋅・ㆍ᛫⸱．‣●▪·.]\\s*");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private NameKey() {}

    public static String of(String name) {
        var one = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var seen = UNSEEN.matcher(one).replaceAll("");
        var spaced = BLANKS.matcher(seen).replaceAll(" ").strip();
        var dotted = DOTS.matcher(spaced).replaceAll(DOT);
        return BESIDE_HAN.matcher(dotted).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
