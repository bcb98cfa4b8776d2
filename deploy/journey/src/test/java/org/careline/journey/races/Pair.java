package org.careline.journey.races;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Two acts that happen at once. */
record Pair(Act one, Act other) {
    static List<Pair> all() {
        var acts = List.of(Act.values());
        return acts.stream()
                .flatMap(one ->
                        acts.stream().filter(other -> one.compareTo(other) < 0).map(other -> new Pair(one, other)))
                .toList();
    }

    boolean has(Act act) {
        return one == act || other == act;
    }

    /** A first danger raced by the register is the narrowest place of all: then nothing was entered before. */
    boolean beginsWithAnEntry() {
        return !has(Act.VISIT) || Stream.of(one, other).anyMatch(Act::needsAnEntry);
    }

    /** Where nothing stands yet the race is over in a few milliseconds, and soon made ready: it is run more often. */
    int times(int tries) {
        return beginsWithAnEntry() || has(Act.CHANGE_DUTY) ? tries : tries * 8;
    }

    boolean isOneOf(String names) {
        return Arrays.asList(names.toUpperCase(Locale.ROOT).split(",")).contains(toString());
    }

    @Override
    public String toString() {
        return one + "-" + other;
    }
}
