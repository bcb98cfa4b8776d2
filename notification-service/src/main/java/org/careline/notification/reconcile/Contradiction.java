package org.careline.notification.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.events.WireNamed;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.facts.Stay;
import org.careline.notification.domain.owed.Owed;
import org.careline.notification.domain.owed.Situation;

/** What does not fit together about a person in danger 矛盾: shown, never a reason not to tell (rules 17.1-11). */
enum Contradiction implements WireNamed {
    /** 登记已死亡，却有之后的评估. */
    DECEASED,
    /** 登记在院，却在院外被看到. */
    ADMITTED,
    /** 现住址不明. */
    RESIDENCE_UNKNOWN,
    /** 有职责无单位承担. */
    NOBODY_HAS_THE_DUTY,
    /** 有未读事件. */
    INCOMPLETE;

    /** Of the stretch that goes on; wire names in a fixed order, empty: all fits. */
    static List<String> of(Situation situation, Owed owed) {
        var found = new ArrayList<Contradiction>();
        if (owed.stretch().isEmpty()) {
            return List.of();
        }
        var facts = situation.facts();
        add(found, DECEASED, facts.person().deceasedOn() != null);
        add(found, ADMITTED, facts.stays().stream().anyMatch(Contradiction::lasts) && isSeenOutside(owed));
        add(found, RESIDENCE_UNKNOWN, facts.person().residence() == null);
        add(found, NOBODY_HAS_THE_DUTY, owed.assignments().values().stream().anyMatch(Contradiction::isNobodys));
        add(found, INCOMPLETE, facts.incomplete());
        return found.stream().map(Contradiction::toString).toList();
    }

    private static void add(List<Contradiction> found, Contradiction one, boolean holds) {
        Optional.of(one).filter(_ -> holds).ifPresent(found::add);
    }

    private static boolean lasts(Stay stay) {
        return stay.admittedAt() != null && stay.dischargedAt() == null;
    }

    private static boolean isSeenOutside(Owed owed) {
        return owed.whereabouts().filter(where -> !where.inHospital()).isPresent();
    }

    private static boolean isNobodys(Assignment assignment) {
        return assignment.recipient().isNobody();
    }

    @Override
    public String toString() {
        return wireName();
    }
}
