package org.careline.journey;

/** What happens to a patient after the first assessment, in a round under fire. */
enum SecondEvent {
    MOVES,
    /** The same visit entered twice, the first withdrawn. */
    ENTERED_TWICE,
    ENTERED_TWICE_ONE_SIGNED,
    WRONG_LEVEL,
    WRONG_LEVEL_SIGNED,
    CORRECTED_BELOW_THREE,
    CORRECTED_HIGHER,
    CORRECTED_HIGHER_SIGNED,
    SIGNED,
    MOVES_AFTER_SIGNING,
    /** Two calm visits on different days end the stretch, in whichever order they are entered. */
    CALM_ON_TWO_DAYS,
    /** One calm day never ends it, however often it is entered. */
    CALM_TWICE_ON_ONE_DAY,
    DIES,
    DEATH_BY_MISTAKE,
    DEATH_BY_MISTAKE_SIGNED;

    private static final int LOWEST_DANGER = 3;
    private static final int HIGHEST = 5;

    /** The first level, so that the second one means something. */
    int first(int drawn) {
        return switch (this) {
            case MOVES -> drawn;
            case CORRECTED_HIGHER -> Math.min(drawn, HIGHEST - 1);
            case CORRECTED_HIGHER_SIGNED -> Math.clamp(drawn, LOWEST_DANGER, HIGHEST - 1);
            case ENTERED_TWICE,
                    ENTERED_TWICE_ONE_SIGNED,
                    WRONG_LEVEL,
                    WRONG_LEVEL_SIGNED,
                    CORRECTED_BELOW_THREE,
                    SIGNED,
                    MOVES_AFTER_SIGNING,
                    CALM_ON_TWO_DAYS,
                    CALM_TWICE_ON_ONE_DAY,
                    DIES,
                    DEATH_BY_MISTAKE,
                    DEATH_BY_MISTAKE_SIGNED -> Math.max(drawn, LOWEST_DANGER);
        };
    }

    /** What the officers have signed before it happens. */
    boolean signedBefore() {
        return switch (this) {
            case ENTERED_TWICE_ONE_SIGNED,
                    WRONG_LEVEL_SIGNED,
                    CORRECTED_HIGHER_SIGNED,
                    SIGNED,
                    MOVES_AFTER_SIGNING,
                    DEATH_BY_MISTAKE_SIGNED -> true;
            case MOVES,
                    ENTERED_TWICE,
                    WRONG_LEVEL,
                    CORRECTED_BELOW_THREE,
                    CORRECTED_HIGHER,
                    CALM_ON_TWO_DAYS,
                    CALM_TWICE_ON_ONE_DAY,
                    DIES,
                    DEATH_BY_MISTAKE -> false;
        };
    }
}
