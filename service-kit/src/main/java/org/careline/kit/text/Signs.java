package org.careline.kit.text;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** The kinds of signs of Unicode, as far as a form asks. */
final class Signs {
    private static final int NON_JOINER = 0x200C;
    private static final int WORD_JOINER_OF_SCRIPTS = 0x200D;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int DAMAGED = 0xFFFD;
    /** Fillers of Hangul and the blank of Braille count as letters and symbols, and show nothing. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private static final Set<UnicodeScript> JOINED =
            Set.of(UnicodeScript.ARABIC, UnicodeScript.MONGOLIAN, UnicodeScript.DEVANAGARI);
    /** Planes 2 and 3 belong to Han characters; the rarest names are encoded there after a runtime's tables were made. */
    private static final int FIRST_OF_RARE_HAN = 0x20000;

    private static final int LAST_OF_RARE_HAN = 0x3FFFD;

    private Signs() {}

    enum Kind {
        VISIBLE,
        MARK,
        BLANK,
        BREAK,
        CONTROL,
        JOINER,
        UNSEEN,
        UNKNOWN
    }

    static Kind kind(int sign) {
        if (sign == DAMAGED || FILLERS.contains(sign)) {
            return sign == DAMAGED ? Kind.UNKNOWN : Kind.UNSEEN;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t' ? Kind.BREAK : Kind.CONTROL;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Kind.BREAK;
            case Character.SPACE_SEPARATOR -> Kind.BLANK;
            case Character.FORMAT -> isJoiner(sign) ? Kind.JOINER : Kind.UNSEEN;
            case Character.PRIVATE_USE, Character.SURROGATE -> Kind.UNKNOWN;
            case Character.UNASSIGNED -> isRareHan(sign) ? Kind.VISIBLE : Kind.UNKNOWN;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> Kind.MARK;
            default -> Kind.VISIBLE;
        };
    }

    static boolean isVisible(int sign) {
        return kind(sign) == Kind.VISIBLE;
    }

    static boolean isBlank(int sign) {
        return switch (kind(sign)) {
            case BLANK, BREAK -> true;
            case VISIBLE, MARK, CONTROL, JOINER, UNSEEN, UNKNOWN -> false;
        };
    }

    /** Where a script needs it within a word, or within one picture of a telephone's keyboard. */
    static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at + 1);
        return (isJoined(before) && isJoined(after)) || (isPicture(before) && Character.isExtendedPictographic(after));
    }

    private static boolean isJoiner(int sign) {
        return sign == NON_JOINER || sign == WORD_JOINER_OF_SCRIPTS || sign == MONGOLIAN_VOWEL_SEPARATOR;
    }

    private static boolean isJoined(int sign) {
        return JOINED.contains(UnicodeScript.of(sign)) || Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static boolean isPicture(int sign) {
        return Character.isExtendedPictographic(sign) || Character.isEmojiModifier(sign) || sign == EMOJI_PRESENTATION;
    }

    private static boolean isRareHan(int sign) {
        return sign >= FIRST_OF_RARE_HAN && sign <= LAST_OF_RARE_HAN && (sign & 0xFFFE) != 0xFFFE;
    }
}
