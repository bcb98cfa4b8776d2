package org.careline.kit.text;

import java.util.Optional;
import org.careline.kit.problem.InvalidFieldException;

/**
 * What may stand in a name, a signature or a note 文字: kept as it was typed; refused are signs nobody sees, that turn the
 * direction of what follows, or that no font knows.
 */
public final class Text {
    private static final String CONTROL = "含有控制字符或换行。It holds a control character or a line break.";
    private static final String UNSEEN =
            "含有不可见或改变书写方向的字符。It holds a character that is invisible or turns the direction of writing.";
    private static final String UNKNOWN = "含有无法识别的字符。It holds a character that is unknown or damaged.";
    public static final String BLANK = "没有可见的字符。It holds no visible character.";

    private Text() {}

    /** Empty: it may stand; else what is wrong with it. A text of blanks alone, or of nothing, is for others to judge. */
    public static Optional<String> fault(String text, Breaks breaks) {
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var fault = fault(text, at, breaks);
            if (fault != null) {
                return Optional.of(fault);
            }
        }
        return isBlank(text) || text.codePoints().anyMatch(Signs::isVisible) ? Optional.empty() : Optional.of(BLANK);
    }

    /** Nothing, or blanks of any kind alone. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Signs::isBlank);
    }

    /**
     * The text itself; blanks alone become nothing.
     *
     * @throws InvalidFieldException naming the field, for what may not stand in it
     */
    public static String checked(String field, String text, Breaks breaks) {
        fault(text, breaks).ifPresent(fault -> {
            throw new InvalidFieldException(field, fault);
        });
        return isBlank(text) ? "" : text;
    }

    private static @org.jspecify.annotations.Nullable String fault(String text, int at, Breaks breaks) {
        var sign = text.codePointAt(at);
        return switch (Signs.kind(sign)) {
            case BREAK -> breaks == Breaks.ALLOWED ? null : CONTROL;
            case CONTROL -> CONTROL;
            case UNKNOWN -> UNKNOWN;
            case JOINER -> Signs.joins(text, at) ? null : UNSEEN;
            case UNSEEN -> UNSEEN;
            case BLANK, MARK, VISIBLE -> null;
        };
    }

    /** Whether a text may go over several lines. */
    public enum Breaks {
        ALLOWED,
        NONE
    }
}
