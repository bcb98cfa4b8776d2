package org.careline.kit.inbox;

/**
 * How far a partition was compared with what a listener has heard of it.
 *
 * @param types those it heard when this began: what it passed over unread left no id
 * @param first the first offset that can be compared
 * @param next the first that has not been
 */
record Compared(String types, long first, long next) {

    /** Where nothing can be said of what came before. */
    static Compared from(String types, long place) {
        return new Compared(types, place, place);
    }

    /**
     * What to go on from.
     *
     * @param place where the listener stands
     * @param due whether all of it was begun so long ago that it is to be compared once more
     */
    Compared goingOn(String typesNow, long place, boolean due) {
        if (!types.equals(typesNow)) {
            return from(typesNow, place);
        }
        if (place < next) {
            return new Compared(types, 0, 0);
        }
        return next == place && due ? new Compared(types, first, first) : this;
    }
}
