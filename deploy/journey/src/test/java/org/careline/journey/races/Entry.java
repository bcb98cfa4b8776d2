package org.careline.journey.races;

/**
 * An entry of a visit as it stands.
 *
 * @param level 0: there is none that stands
 * @param ended its stretch of danger ended, by admission or death
 * @param signed by the station
 */
record Entry(int level, boolean corrected, boolean ended, boolean signed) {
    static final Entry NONE = new Entry(0, false, false, false);

    private static final int LOWEST_DANGER = 3;

    boolean stands() {
        return level > 0;
    }

    boolean asks() {
        return level >= LOWEST_DANGER && !ended;
    }

    Entry over() {
        return new Entry(level, corrected, true, signed);
    }
}
