package org.careline.kit.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number 数值: at most twelve digits before and six after the point, so that none grows when it is written out. */
public final class Numbers {
    public static final String EXPECTED =
            "数值过长：整数至多12位、小数至多6位，不用指数。At most 12 digits before and 6 after the point, without an exponent.";

    /** Of one number in JSON, before it is looked at. */
    public static final int LONGEST = 24;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern LARGE = Pattern.compile("-?[0-9]{1,18}");

    private Numbers() {}

    public static Optional<BigDecimal> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    public static Optional<Integer> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Of a version or an offset: as many digits as a clock in milliseconds needs, and more. */
    public static Optional<Long> large(String text) {
        return LARGE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
