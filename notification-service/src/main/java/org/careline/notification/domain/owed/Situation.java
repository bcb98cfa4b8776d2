package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.careline.kit.calendar.WorkingDays;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.duty.Duties;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Facts;
import org.careline.notification.domain.facts.Whereabouts;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.ToldAlert;

/**
 * All that decides what is owed about one person: the facts, who has which duty today, the local rules, what was told.
 *
 * @param rules by area
 * @param episodes all rows of the person, the oldest first
 * @param told all alerts of the person, in the order told
 */
public record Situation(
        Facts facts,
        Duties duties,
        Function<String, LocalRules> rules,
        WorkingDays days,
        List<Episode> episodes,
        List<ToldAlert> told,
        OffsetDateTime now) {

    /** The slots whose holders must be known to work out what is owed. */
    public static Set<Slot> slots(Facts facts) {
        var course = Course.of(facts);
        var slots = new LinkedHashSet<Slot>();
        for (var stretch : course.stretches()) {
            var whereabouts = Whereabouts.in(course, stretch);
            slots.addAll(stretch.end() == null ? Slot.of(whereabouts) : Slot.atHome(whereabouts.home()));
        }
        return slots;
    }
}
