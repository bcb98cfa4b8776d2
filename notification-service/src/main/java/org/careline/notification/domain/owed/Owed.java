package org.careline.notification.domain.owed;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.facts.Whereabouts;

/**
 * What every organisation is owed now 应通报事项, as the facts stand: the alarms it must hold until it signs (rules 17.1).
 *
 * @param stretch the stretch that goes on; null: nothing is an alarm
 * @param assignments who has the duties of its slots today
 * @param alarms by accountable recipient; an empty list: it has signed all it must
 */
public record Owed(
        Course course,
        Optional<Stretch> stretch,
        Optional<Whereabouts> whereabouts,
        Map<Recipient, Assignment> assignments,
        Map<Recipient, List<OwedAlarm>> alarms) {

    /** Works it out from the facts, whatever the order in which they were heard. */
    public static Owed of(Situation situation) {
        var course = Course.of(situation.facts());
        return course.open().map(stretch -> owed(situation, course, stretch)).orElseGet(() -> nothing(course));
    }

    private static Owed owed(Situation situation, Course course, Stretch stretch) {
        var whereabouts = Whereabouts.in(course, stretch);
        var assignments = situation.duties().of(Slot.of(whereabouts)).stream()
                .collect(toMap(Assignment::recipient, one -> one, (first, second) -> first, LinkedHashMap::new));
        var owing = new Owing(
                situation.now(),
                new ToldAlerts(situation.told()),
                course,
                stretch,
                situation.rules().apply(whereabouts.home()));
        var alarms = new LinkedHashMap<Recipient, List<OwedAlarm>>();
        assignments.values().stream()
                .filter(Assignment::isAccountable)
                .forEach(one -> alarms.put(one.recipient(), owing.alarms(one.recipient())));
        return new Owed(course, Optional.of(stretch), Optional.of(whereabouts), assignments, alarms);
    }

    private static Owed nothing(Course course) {
        return new Owed(course, Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    boolean isAccountable(Recipient recipient) {
        return alarms.containsKey(recipient);
    }
}
