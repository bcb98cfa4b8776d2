package org.careline.notification.domain.owed;

import java.util.Collection;
import java.util.stream.Stream;
import org.careline.events.AskedAction;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.facts.Asked;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.facts.Whereabouts;

/** Whether what an organisation knows covers another danger of the same stretch, so that this one need not sound (rules 17.1-3). */
record Cover(Course course, Stretch stretch, Asked asked, LocalRules rules) {

    boolean covers(Collection<Known> group, Assessment danger, AskedAction action) {
        return group.stream().anyMatch(known -> coversAlone(known, danger, action)) && namesKinds(group, danger);
    }

    private boolean coversAlone(Known known, Assessment danger, AskedAction action) {
        var other = known.danger();
        if (other.level() < danger.level() || isMoreThanLate(other, danger)) {
            return false;
        }
        return course.isBefore(other, danger)
                ? isNothingNewSince(known, danger, action)
                : known.signedAt() != null || !Known.asksMore(action, known.asked());
    }

    private boolean isNothingNewSince(Known known, Assessment danger, AskedAction action) {
        var since = course.between(known.danger(), danger);
        return since.stream().noneMatch(between -> between.level() < danger.level())
                && !Known.asksMore(action, known.asked())
                && (action != AskedAction.ASSIST_NOW || isAnswered(known, danger))
                && (danger.inHospital() || isAllAtOnePlace(known.danger(), danger));
    }

    /** A call to assist at once that was signed long ago was answered and is over. */
    private boolean isAnswered(Known known, Assessment danger) {
        var signedAt = known.signedAt();
        return signedAt == null || !course.enteredAt(danger).isAfter(signedAt.plus(rules.signatureAnswersFor()));
    }

    private boolean isAllAtOnePlace(Assessment from, Assessment to) {
        return Stream.concat(Stream.of(from), course.between(from, to).stream())
                .filter(Assessment::isDangerous)
                .allMatch(one -> Whereabouts.isSamePlace(stretch, one, to));
    }

    /** What was late or in hospital called nobody out: it covers only its like. */
    private boolean isMoreThanLate(Assessment other, Assessment danger) {
        return asked.isLateOrInHospital(other) && !asked.isLateOrInHospital(danger);
    }

    private static boolean namesKinds(Collection<Known> group, Assessment danger) {
        return danger.kinds().stream()
                        .allMatch(kind -> group.stream()
                                .anyMatch(known -> known.danger().kinds().contains(kind)))
                && (!danger.weapon()
                        || group.stream().anyMatch(known -> known.danger().weapon()));
    }
}
