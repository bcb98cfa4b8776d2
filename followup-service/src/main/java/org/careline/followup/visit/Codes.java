package org.careline.followup.visit;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Sets of codes as they are kept in a column. */
final class Codes {
    private Codes() {}

    static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static <E extends Enum<E>> Set<E> read(Class<E> type, String[] names) {
        var codes = EnumSet.noneOf(type);
        Arrays.stream(names).map(name -> Enum.valueOf(type, name)).forEach(codes::add);
        return codes;
    }
}
