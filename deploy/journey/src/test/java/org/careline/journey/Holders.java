package org.careline.journey;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.Held;

/** Whether each receiver holds the alarms it is owed in the end, and no other (rules 17.1): by patient and duty, whichever alert it is. */
final class Holders {
    private final FireLog log;
    private final Standing standing;
    private final BiFunction<UUID, Duty, Optional<String>> accountable;
    private final Map<UUID, UUID> patientOf;
    private final List<String> findings = new ArrayList<>();

    /** @param accountable who answers for a duty of a patient in the end */
    Holders(FireLog log, Standing standing, BiFunction<UUID, Duty, Optional<String>> accountable) {
        this.log = log;
        this.standing = standing;
        this.accountable = accountable;
        this.patientOf = log.accepted().stream().collect(Collectors.toMap(Accepted::assessment, Accepted::patient));
    }

    private record Place(UUID patient, Duty duty) {}

    List<String> breaches() {
        var held = log.seen().held().stream()
                .filter(this::isOfSomebody)
                .collect(groupingBy(alarm -> new Place(patientOf.get(alarm.assessment()), alarm.duty())));
        Set.copyOf(patientOf.values())
                .forEach(patient -> Checker.DUTIES.forEach(duty -> {
                    var alarms = held.getOrDefault(new Place(patient, duty), List.of());
                    accountable.apply(patient, duty).ifPresent(holder -> {
                        nobodyElseHoldsOne(patient, holder, alarms);
                        holdsWhatItIsOwed(patient, duty, holder, alarms);
                    });
                }));
        eachIsHeldOnce();
        return findings;
    }

    private boolean isOfSomebody(Held alarm) {
        if (patientOf.containsKey(alarm.assessment())) {
            return true;
        }
        findings.add("misdirected: %s holds an alarm of an assessment nobody made: %s"
                .formatted(alarm.organisation(), alarm));
        return false;
    }

    private void nobodyElseHoldsOne(UUID patient, String holder, List<Held> alarms) {
        alarms.stream()
                .filter(alarm -> !alarm.organisation().equals(holder))
                .forEach(alarm -> findings.add("held by another: patient %s is the duty of %s, and there is %s"
                        .formatted(patient, holder, alarm)));
    }

    private void holdsWhatItIsOwed(UUID patient, Duty duty, String holder, List<Held> alarms) {
        var owed = standing.unsigned(patient, duty, holder).stream().max(Comparator.comparingInt(Accepted::level));
        var own = alarms.stream()
                .filter(alarm -> alarm.organisation().equals(holder))
                .toList();
        if (owed.isEmpty()) {
            own.forEach(alarm -> findings.add("held too long: nothing of patient %s is unsigned at %s, and there is %s"
                    .formatted(patient, holder, alarm)));
            return;
        }
        if (log.seen().inboxes().contains(holder)
                && own.stream().noneMatch(alarm -> alarm.level() >= owed.get().level())) {
            findings.add("held by nobody: %s owes its signature for %s, and its %s alarms of the patient are %s"
                    .formatted(holder, owed.get(), duty, own));
        }
        own.stream()
                .filter(alarm -> standing.openDangers(patient).stream()
                        .noneMatch(danger -> danger.assessment().equals(alarm.assessment())))
                .forEach(alarm -> findings.add("held too long: its entry is over or taken back: " + alarm));
    }

    private void eachIsHeldOnce() {
        record Told(UUID assessment, Duty duty, String organisation) {}
        log.seen().held().stream()
                .collect(groupingBy(alarm -> new Told(alarm.assessment(), alarm.duty(), alarm.organisation())))
                .forEach((told, alarms) -> {
                    if (alarms.size() > 1) {
                        findings.add("held twice: " + alarms);
                    }
                });
    }
}
