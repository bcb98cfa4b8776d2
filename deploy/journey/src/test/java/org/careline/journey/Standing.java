package org.careline.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.Life;
import org.careline.journey.FireLog.Signed;
import org.careline.journey.FireLog.Withdrawn;

/**
 * What stands of each patient 有效 and who has signed it, read plainly from the rules and from what the clients did (rules 17.1); every
 * danger of a round asks to assist at once.
 */
final class Standing {
    private final Map<UUID, Accepted> byAssessment;
    private final Map<UUID, List<Accepted>> inOrder;
    private final Map<UUID, String> withdrawn;
    private final Map<UUID, Life> lives;
    private final List<Signed> signed;

    Standing(FireLog log) {
        byAssessment = log.accepted().stream().collect(toMap(Accepted::assessment, Function.identity()));
        withdrawn = log.afterwards().withdrawn().stream()
                .collect(toMap(Withdrawn::assessment, Withdrawn::reason, (one, again) -> one));
        lives = log.afterwards().lives().stream()
                .sorted(Comparator.comparing(Life::asked))
                .collect(toMap(Life::patient, Function.identity(), (before, after) -> after));
        signed = log.afterwards().signed();
        var replaced = log.accepted().stream()
                .map(Accepted::replaces)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        inOrder = log.accepted().stream()
                .filter(entry -> !withdrawn.containsKey(entry.assessment()))
                .filter(entry -> !replaced.contains(entry.assessment()))
                .sorted(Comparator.comparing(Accepted::day).thenComparing(this::entered))
                .collect(groupingBy(Accepted::patient));
    }

    /** A visit that was corrected keeps its place in the day. */
    private Instant entered(Accepted entry) {
        return corrected(entry)
                .filter(before -> before.day().equals(entry.day()))
                .map(this::entered)
                .orElse(entry.sent());
    }

    private Optional<Accepted> corrected(Accepted entry) {
        return Optional.ofNullable(entry.replaces()).map(byAssessment::get);
    }

    /** Neither withdrawn nor replaced, in the order of their days. */
    List<Accepted> entries(UUID patient) {
        return inOrder.getOrDefault(patient, List.of());
    }

    /** Nothing was taken back, signed or entered on top: what was told first is all that is told. */
    boolean untouched(UUID patient) {
        return byAssessment.values().stream()
                                .filter(entry -> entry.patient().equals(patient))
                                .count()
                        == 1
                && entries(patient).size() == 1
                && !lives.containsKey(patient)
                && signatures(patient).isEmpty();
    }

    /** The dangers of the stretch that has not ended: by two calm days, by death, or by all being taken back. */
    List<Accepted> openDangers(UUID patient) {
        var open = new ArrayList<Accepted>();
        var calmDays = new HashSet<LocalDate>();
        for (var entry : entries(patient)) {
            if (entry.dangerous()) {
                open.add(entry);
                calmDays.clear();
            } else if (calmDays.add(entry.day()) && calmDays.size() == 2) {
                open.clear();
                calmDays.clear();
            }
        }
        diedOn(patient).ifPresent(day -> open.removeIf(entry -> !entry.day().isAfter(day)));
        return open;
    }

    private Optional<LocalDate> diedOn(UUID patient) {
        return Optional.ofNullable(lives.get(patient)).map(Life::diedOn);
    }

    /** Of the open dangers those that the organisation has not signed, nor anything that covers them. */
    List<Accepted> unsigned(UUID patient, Duty duty, String organisation) {
        var signed = signedBy(patient, duty, organisation);
        return openDangers(patient).stream()
                .filter(danger -> !signed.contains(danger) && !covered(signed, danger))
                .toList();
    }

    /** Once somebody else of the duty has signed after it, its own part is handed over 移交. */
    private Set<Accepted> signedBy(UUID patient, Duty duty, String organisation) {
        var ofTheDuty = signatures(patient).stream()
                .filter(signature -> signature.duty() == duty)
                .toList();
        var handedOver = ofTheDuty.stream()
                .filter(signature -> !signature.organisation().equals(organisation))
                .map(Signed::asked)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return ofTheDuty.stream()
                .filter(signature -> signature.organisation().equals(organisation))
                .filter(signature -> signature.asked().isAfter(handedOver))
                .flatMap(signature -> countsFor(signature.assessment()).stream())
                .collect(Collectors.toSet());
    }

    private List<Signed> signatures(UUID patient) {
        return signed.stream()
                .filter(signature ->
                        byAssessment.get(signature.assessment()).patient().equals(patient))
                .toList();
    }

    /** For the entry itself; when it was entered twice, or corrected without changing the danger, for the one that stands. */
    private Optional<Accepted> countsFor(UUID assessment) {
        var entry = byAssessment.get(assessment);
        var standing = entries(entry.patient());
        if (standing.contains(entry)) {
            return Optional.of(entry);
        }
        var enteredTwice = "entered-twice".equals(withdrawn.get(assessment));
        return standing.stream()
                .filter(other -> other.sameAs(entry))
                .filter(other -> enteredTwice || assessment.equals(other.replaces()))
                .findFirst();
    }

    /** At least as high, with nothing lower in between, and of no kind that was not signed; level 5 is the one with a weapon. */
    private boolean covered(Set<Accepted> signed, Accepted danger) {
        var kinds = signed.stream().flatMap(one -> one.kinds().stream()).collect(Collectors.toSet());
        return kinds.containsAll(danger.kinds())
                && signed.stream().anyMatch(one -> one.level() >= danger.level() && !fellBetween(one, danger));
    }

    private boolean fellBetween(Accepted one, Accepted danger) {
        var entries = entries(danger.patient());
        var from = entries.indexOf(one);
        var to = entries.indexOf(danger);
        return from < to && entries.subList(from, to).stream().anyMatch(entry -> entry.level() < danger.level());
    }
}
