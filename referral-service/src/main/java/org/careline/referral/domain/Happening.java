package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened to a patient, in the order of the days and not of the typing 按发生日期排序 (rules 17.1-9). */
sealed interface Happening {
    Moment when();

    record Visit(Moment when, Entry entry) implements Happening {}

    record Admission(Moment when) implements Happening {}

    record Discharge(Moment when) implements Happening {}

    record Death(Moment when) implements Happening {}

    static List<Happening> inOrder(Facts facts, ZoneId zone) {
        var happened = new ArrayList<Happening>();
        StandingEntries.of(facts)
                .forEach(entry -> happened.add(new Visit(momentOf(entry, facts.stays(), zone), entry)));
        facts.stays().forEach(stay -> {
            happened.add(new Admission(momentOf(stay.admittedAt(), zone)));
            if (stay.dischargedAt() != null) {
                happened.add(new Discharge(momentOf(stay.dischargedAt(), zone)));
            }
        });
        if (facts.deceasedOn() != null) {
            happened.add(new Death(Moment.ofDeath(facts.deceasedOn())));
        }
        happened.sort(Comparator.comparing(Happening::when));
        return happened;
    }

    /**
     * A visit of the day of admission, typed after it, was before it: unless the visitor stated that the person is not in
     * hospital, or the stay had ended.
     */
    private static Moment momentOf(Entry entry, List<Stay> stays, ZoneId zone) {
        return stays.stream()
                .filter(stay -> day(stay.admittedAt(), zone).equals(entry.day()))
                .filter(stay -> entry.enteredAt().isAfter(stay.admittedAt()) && !stay.endedBy(entry.enteredAt()))
                .filter(_ ->
                        !entry.assessment().inHospital() && !entry.assessment().hospitalStated())
                .map(Stay::admittedAt)
                .min(Comparator.naturalOrder())
                .map(admittedAt -> Moment.justBefore(admittedAt, entry))
                .orElseGet(() -> Moment.ofVisit(entry));
    }

    private static Moment momentOf(Instant at, ZoneId zone) {
        return Moment.ofStay(day(at, zone), at);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
