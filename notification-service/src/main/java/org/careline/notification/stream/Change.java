package org.careline.notification.stream;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For whom something changed: codes of organisations and of areas, never anything about a person.
 *
 * @param everything too many to name, or it is not known what was missed
 */
record Change(Set<String> organisations, Set<String> areas, boolean everything) {
    static final Change NOTHING = new Change(Set.of(), Set.of(), false);
    static final Change EVERYTHING = new Change(Set.of(), Set.of(), true);
    private static final int TOWNSHIP_DIGITS = 9;
    /** PostgreSQL takes less than 8,000 bytes in one notification. */
    private static final int LONGEST = 7_000;

    static Change of(@Nullable String organisation, String area) {
        var township = area.substring(0, Math.min(area.length(), TOWNSHIP_DIGITS));
        return new Change(organisation == null ? Set.of() : Set.of(organisation), Set.of(township), false);
    }

    Change and(Change other) {
        return new Change(
                union(organisations, other.organisations), union(areas, other.areas), everything || other.everything);
    }

    boolean isNothing() {
        return organisations.isEmpty() && areas.isEmpty() && !everything;
    }

    boolean concernsOrganisation(String code) {
        return everything || organisations.contains(code);
    }

    /** @param held areas somebody looks after, any number of digits */
    boolean concernsArea(Collection<String> held) {
        return everything
                || areas.stream()
                        .anyMatch(area ->
                                held.stream().anyMatch(prefix -> area.startsWith(prefix) || prefix.startsWith(area)));
    }

    String text() {
        var text = String.join(" ", organisations) + "\n" + String.join(" ", areas);
        return everything || text.length() > LONGEST ? "*" : text;
    }

    static Change parse(String text) {
        var parts = text.split("\n", -1);
        return parts.length < 2 ? EVERYTHING : new Change(codes(parts[0]), codes(parts[1]), false);
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split(" ")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
