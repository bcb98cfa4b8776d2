package org.careline.referral.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The hospitals asked so far 已联系医院, the present one last; how the next one is found (rules 17.6). */
record Asked(Grounds grounds, List<String> hospitals) {

    Transfer.Cancellable askNext(Hospitals hospitalsOnDuty, LocalRules rules, Instant now) {
        return hospitalsOnDuty
                .nextAfter(hospitals)
                .<Transfer.Cancellable>map(next -> ask(next, rules, now))
                .orElseGet(() -> new NotPlaced(grounds, hospitals));
    }

    /** Whoever confirms may name any hospital, also one that declined before: an acute phase is not bound by steps. */
    Confirmed ask(String hospital, LocalRules rules, Instant now) {
        var asked = new ArrayList<>(hospitals);
        asked.remove(hospital);
        asked.add(hospital);
        return new Confirmed(grounds, List.copyOf(asked), now.plus(rules.answerWithin(grounds.level())));
    }
}
