package org.careline.notification.domain;

import static org.careline.events.AlertCause.LATE;
import static org.careline.events.AlertCause.NEW;
import static org.careline.events.AlertCause.NEW_KIND;
import static org.careline.events.AlertCause.RAISED;
import static org.careline.events.AlertCause.RENEWED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.events.AlertCause;
import org.careline.events.Origin;

/**
 * One stretch of danger of one patient 警情过程: the assessments that stand in it, in the order heard (rules 17.1-3, 9).
 * Without any of them no episode is open.
 */
public record Episode(List<Assessment> standing) {
    public static final Episode NONE = new Episode(List.of());

    public Episode {
        standing = List.copyOf(standing);
    }

    public boolean isOpen() {
        return standing.stream().anyMatch(Assessment::isDangerous);
    }

    public Telling hear(Assessment next) {
        if (next.tellsNobody()) {
            return new Telling.Nothing();
        }
        return next.isDangerous() ? danger(next, causeOf(next)) : below(next);
    }

    /** A correction of what was told starts the clock again: whoever was told signs again (rules 17.1-10). */
    public Telling hearCorrected(Assessment next) {
        return next.isDangerous() && !next.tellsNobody() ? danger(next, AlertCause.CORRECTED) : hear(next);
    }

    public Episode with(Assessment heard) {
        var longer = new ArrayList<>(standing);
        longer.add(heard);
        return new Episode(longer);
    }

    /** Corrected or withdrawn: as if it had never been heard. */
    public Episode without(UUID assessment) {
        return new Episode(standing.stream()
                .filter(heard -> !heard.id().equals(assessment))
                .toList());
    }

    private static Telling danger(Assessment next, AlertCause cause) {
        return cause == RENEWED
                ? new Telling.Danger(cause, next.action(), Urgency.NEXT_LOOK)
                : new Telling.Danger(cause, next.action(), next.urgency());
    }

    /** What is equal or lower, of a known kind, in a known place is quiet; everything else starts an alarm. */
    private AlertCause causeOf(Assessment next) {
        if (next.origin() == Origin.LATE) {
            return LATE;
        }
        var before = dangersBefore(next);
        if (before.isEmpty()) {
            return NEW;
        }
        if (next.level() > lastLevel(next)) {
            return RAISED;
        }
        if (isOfNewKind(next, before)) {
            return NEW_KIND;
        }
        return isElsewhere(next, before) ? NEW : RENEWED;
    }

    private Telling below(Assessment next) {
        if (!isOpen() || isOvertaken(next)) {
            return new Telling.Nothing();
        }
        return visitsBelowSinceDanger() == 0 ? new Telling.Calmed() : new Telling.CalmAgain();
    }

    /** A visit before the last danger says nothing about the time after it. */
    private boolean isOvertaken(Assessment next) {
        return standing.stream()
                .filter(Assessment::isDangerous)
                .anyMatch(danger -> danger.visitedOn().isAfter(next.visitedOn()));
    }

    private long visitsBelowSinceDanger() {
        return standing.reversed().stream()
                .takeWhile(heard -> !heard.isDangerous())
                .count();
    }

    private static boolean isElsewhere(Assessment next, List<Assessment> before) {
        var place = next.place();
        return place != null && before.stream().noneMatch(danger -> place.equals(danger.place()));
    }

    private static boolean isOfNewKind(Assessment next, List<Assessment> before) {
        return next.kinds().stream()
                .anyMatch(kind ->
                        before.stream().noneMatch(danger -> danger.kinds().contains(kind)));
    }

    private int lastLevel(Assessment next) {
        return comparable(next)
                .reduce((first, second) -> second)
                .map(Assessment::level)
                .orElse(0);
    }

    private List<Assessment> dangersBefore(Assessment next) {
        return comparable(next).filter(Assessment::isDangerous).toList();
    }

    /** What was only for information called nobody out: it does not make a danger at home any less new. */
    private Stream<Assessment> comparable(Assessment next) {
        return standing.stream().filter(heard -> next.isForInformationOnly() || !heard.isForInformationOnly());
    }
}
