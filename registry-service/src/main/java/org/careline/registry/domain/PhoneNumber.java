package org.careline.registry.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A phone number 电话 as people write it: an extension or a remark beside it keeps nobody from being registered. */
public final class PhoneNumber {
    private static final Pattern PLAIN = Pattern.compile("[+]?[0-9][0-9 -]{3,18}[0-9]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int FEWEST_DIGITS = 5;

    private PhoneNumber() {}

    /** Full-width signs folded, blanks around dropped. */
    public static String tidied(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
    }

    /** Whether somebody could be called by it. */
    public static boolean canBeCalled(String typed) {
        return tidied(typed).chars().filter(sign -> sign >= '0' && sign <= '9').count() >= FEWEST_DIGITS;
    }

    /** Whether it holds a number alone, with nothing beside it. */
    public static boolean isPlain(String typed) {
        return PLAIN.matcher(tidied(typed)).matches();
    }
}
