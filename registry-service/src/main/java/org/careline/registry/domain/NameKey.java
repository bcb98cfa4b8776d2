package org.careline.registry.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a name 姓名 is found by, however it was typed: composed and full-width signs made one (NFKC), every middle dot 间隔号 the same, no
 * blank beside a Han character, capital and small letters alike. Never shown, never kept in place of the name.
 */
public final class NameKey {
    private static final Pattern DOTS = Pattern.compile(
            "\\s*[\\x{B7}\\x{2022}\\x{2027}\\x{2219}\\x{22C5}\\x{30FB}\\x{318D}\\x{16EB}\\x{2E31}\\x{2023}\\x{25CF}\\x{25AA}.]\\s*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

    private NameKey() {}

    public static String of(String typed) {
        var one = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var seen = UNSEEN.matcher(one).replaceAll("");
        var spaced = BLANKS.matcher(seen).replaceAll(" ").strip();
        var dotted = DOTS.matcher(spaced).replaceAll("\u00b7");
        return BESIDE_HAN.matcher(dotted).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
