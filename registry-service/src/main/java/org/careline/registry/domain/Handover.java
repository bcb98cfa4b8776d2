package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a duty is for one organisation 管辖变更告知: who loses a duty and who gets it are both told.
 *
 * @param from first day of its time after the change; null: it has none any more
 * @param to first day without the duty; null: open
 */
public record Handover(
        String organisation,
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What became of the duty. */
    public enum Kind {
        GAINED,
        LOST,
        CHANGED
    }

    /** Of everybody whose time with the duty, from that day on, is not what it was. */
    public static List<Handover> between(Tenures before, Tenures after, LocalDate today) {
        var was = before.ahead(today).tenures();
        var is = after.ahead(today).tenures();
        return Stream.concat(was.stream(), is.stream())
                .map(Tenure::organisation)
                .distinct()
                .filter(organisation -> !of(organisation, was).equals(of(organisation, is)))
                .map(organisation -> between(organisation, of(organisation, was), of(organisation, is)))
                .toList();
    }

    private static List<Tenure> of(String organisation, List<Tenure> tenures) {
        return tenures.stream()
                .filter(tenure -> tenure.organisation().equals(organisation))
                .toList();
    }

    private static Handover between(String organisation, List<Tenure> was, List<Tenure> is) {
        if (is.isEmpty()) {
            return new Handover(organisation, Kind.LOST, null, null);
        }
        var first = is.stream().map(Tenure::from).min(LocalDate::compareTo).orElseThrow();
        var open = is.stream().anyMatch(tenure -> tenure.to() == null);
        var last = is.stream().map(Tenure::to).filter(Objects::nonNull).max(LocalDate::compareTo);
        return new Handover(
                organisation, was.isEmpty() ? Kind.GAINED : Kind.CHANGED, first, open ? null : last.orElse(null));
    }
}
