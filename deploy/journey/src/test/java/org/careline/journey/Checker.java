package org.careline.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.GreenChannel;
import org.careline.journey.FireLog.Holding;
import org.careline.journey.FireLog.Life;
import org.careline.journey.FireLog.Received;
import org.careline.journey.FireLog.Residence;

/** Nothing lost, nothing doubled, nothing misdirected: judged from the outside. */
final class Checker {
    static final List<Duty> DUTIES = List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION);

    private final FireLog log;
    private final Map<UUID, Accepted> byAssessment;
    private final Map<UUID, List<Residence>> residences;
    private final Standing standing;
    private final Map<UUID, Instant> firstSent;
    private final Set<UUID> withdrawn;
    private final List<String> findings = new ArrayList<>();

    private Checker(FireLog log) {
        this.log = log;
        this.byAssessment = log.accepted().stream().collect(toMap(Accepted::assessment, Function.identity()));
        this.standing = new Standing(log);
        this.firstSent = log.accepted().stream()
                .collect(toMap(Accepted::patient, Accepted::sent, (one, other) -> one.isBefore(other) ? one : other));
        this.withdrawn = log.received().stream()
                .filter(received -> received.type().equals("org.careline.alert-withdrawn.v1"))
                .map(Received::alert)
                .collect(Collectors.toSet());
        this.residences = log.residences().stream().collect(groupingBy(Residence::patient));
    }

    /** Every breach in words; empty: the promise was kept. */
    static List<String> breaches(FireLog log) {
        var checker = new Checker(log);
        checker.eachDangerIsToldOncePerDuty();
        checker.eachWebhookWentToOneThatHadTheDuty();
        checker.whoeverHasTheDutyInTheEndWasTold();
        checker.nothingBelowThreeIsTold();
        checker.oneGreenChannelIsOpenForEachDanger();
        checker.eachReceiverHoldsWhatItIsOwed();
        return checker.findings;
    }

    /** Neither withdrawn nor corrected: what was taken back at once need not have been told. */
    private Stream<Accepted> dangers() {
        return log.accepted().stream()
                .filter(Accepted::dangerous)
                .filter(danger -> standing.entries(danger.patient()).contains(danger));
    }

    private Stream<Accepted> openDangers() {
        return dangers().filter(danger -> standing.openDangers(danger.patient()).contains(danger));
    }

    private record Told(UUID assessment, Duty duty) {}

    /** An alert that was taken back before a machine took it was never seen: the one in its place is the one told. */
    private void eachDangerIsToldOncePerDuty() {
        var told = log.received().stream()
                .filter(received -> received.raised() && !received.copy() && !received.notice())
                .collect(groupingBy(received -> new Told(received.assessment(), received.duty())));
        var ended = ended();
        dangers()
                .forEach(danger -> DUTIES.forEach(duty ->
                        judge(danger, duty, told.getOrDefault(new Told(danger.assessment(), duty), List.of()), ended)));
        eachWebhookIdHasOneReceiver();
    }

    /** Taken back, settled, signed, or another took its place; of a person who was registered as dead, over. */
    private Set<UUID> ended() {
        var signed = log.afterwards().signed();
        var registeredDead =
                log.afterwards().lives().stream().map(Life::patient).collect(Collectors.toSet());
        return log.received().stream()
                .flatMap(received -> {
                    var danger = byAssessment.get(received.assessment());
                    var over = !received.raised()
                            || danger != null && registeredDead.contains(danger.patient())
                            || signed.stream()
                                    .anyMatch(one -> one.organisation().equals(received.organisation())
                                            && one.duty() == received.duty()
                                            && one.assessment().equals(received.assessment()));
                    return Stream.concat(
                            over ? Stream.of(received.alert()) : Stream.empty(),
                            received.supersedes().isEmpty()
                                    ? Stream.empty()
                                    : Stream.of(UUID.fromString(received.supersedes())));
                })
                .collect(Collectors.toSet());
    }

    private void judge(Accepted danger, Duty duty, List<Received> alerts, Set<UUID> ended) {
        if (alerts.stream().allMatch(alert -> withdrawn.contains(alert.alert())) && !toldHowItEnded(danger, duty)) {
            findings.add("lost: %s of assessment %s, level %d, answered %s"
                    .formatted(duty, danger.assessment(), danger.level(), danger.answered()));
        }
        var ringing = alerts.stream()
                .filter(alert -> !ended.contains(alert.alert()))
                .filter(alert -> alert.alarm() || standing.untouched(danger.patient()))
                .map(Received::alert)
                .collect(Collectors.toSet());
        var originals = alerts.stream()
                .filter(Received::original)
                .map(Received::webhookId)
                .collect(Collectors.toSet());
        if (ringing.size() > 1 || standing.untouched(danger.patient()) && originals.size() > 1) {
            findings.add("doubled: %s of assessment %s: %s".formatted(duty, danger.assessment(), alerts));
        }
    }

    /** What was over before a machine could take it is no alarm any more: the machine reads that it was, and how it ended. */
    private boolean toldHowItEnded(Accepted danger, Duty duty) {
        return !standing.openDangers(danger.patient()).contains(danger)
                && log.received().stream()
                        .filter(received -> received.cause().equals("closed") && received.duty() == duty)
                        .map(received -> byAssessment.get(received.assessment()))
                        .anyMatch(entry -> entry != null && entry.patient().equals(danger.patient()));
    }

    private void eachWebhookIdHasOneReceiver() {
        log.received().stream()
                .collect(
                        groupingBy(Received::webhookId, Collectors.mapping(Received::organisation, Collectors.toSet())))
                .forEach((id, organisations) -> {
                    if (organisations.size() > 1) {
                        findings.add("misdirected: webhook %s went to %s".formatted(id, organisations));
                    }
                });
    }

    private void eachWebhookWentToOneThatHadTheDuty() {
        log.received().stream().filter(Received::raised).forEach(received -> {
            var danger = byAssessment.get(received.assessment());
            if (danger == null) {
                findings.add("misdirected: %s was told of an assessment nobody made: %s"
                        .formatted(received.organisation(), received.assessment()));
                return;
            }
            var allowed = bodiesWithTheDuty(danger, received);
            if (!allowed.contains(received.organisation())) {
                findings.add("misdirected: %s of assessment %s went to %s, the duty was with %s"
                        .formatted(received.duty(), received.assessment(), received.organisation(), allowed));
            }
        });
    }

    /**
     * Copies of the directory may lag by what had not been answered when the patient's first assessment was sent; who was told then hears how it
     * goes on.
     */
    private Set<String> bodiesWithTheDuty(Accepted danger, Received received) {
        var from = firstSent.getOrDefault(danger.patient(), danger.sent());
        return areasBetween(danger.patient(), from, received.at())
                .flatMap(area -> holdersBetween(received.duty(), area, from, received.at()))
                .collect(Collectors.toSet());
    }

    private Stream<String> areasBetween(UUID patient, Instant from, Instant to) {
        var moves = residences.getOrDefault(patient, List.of()).stream()
                .sorted(Comparator.comparing(Residence::asked))
                .toList();
        return Stream.iterate(0, i -> i < moves.size(), i -> i + 1)
                .filter(i -> moves.get(i).asked().isBefore(to))
                .filter(i ->
                        i + 1 == moves.size() || notYetTold(moves.get(i + 1).answered(), from))
                .map(i -> moves.get(i).area());
    }

    private Stream<String> holdersBetween(Duty duty, String area, Instant from, Instant to) {
        var changes = changesOf(duty, area);
        return Stream.iterate(0, i -> i < changes.size(), i -> i + 1)
                .filter(i -> changes.get(i).asked().isBefore(to))
                .filter(i ->
                        i + 1 == changes.size() || notYetTold(changes.get(i + 1).answered(), from))
                .map(i -> changes.get(i).organisation());
    }

    /** A change answered this long before may still be on its way while Kafka or a service is down. */
    private static boolean notYetTold(Instant answered, Instant at) {
        return answered.plusSeconds(90).isAfter(at);
    }

    private List<Holding> changesOf(Duty duty, String area) {
        return log.holdings().stream()
                .filter(holding -> holding.duty() == duty)
                .filter(holding -> area.startsWith(holding.area()))
                .collect(groupingBy(Holding::area))
                .entrySet()
                .stream()
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(List.of())
                .stream()
                .sorted(Comparator.comparing(Holding::asked))
                .toList();
    }

    private void whoeverHasTheDutyInTheEndWasTold() {
        record ToldTo(UUID assessment, Duty duty, String organisation) {}
        var told = log.received().stream()
                .filter(Received::raised)
                .map(received -> new ToldTo(received.assessment(), received.duty(), received.organisation()))
                .collect(Collectors.toSet());
        openDangers()
                .forEach(danger -> DUTIES.forEach(duty -> lastHolder(danger.patient(), duty)
                        .filter(holder -> !told.contains(new ToldTo(danger.assessment(), duty, holder)))
                        .ifPresent(holder ->
                                findings.add("lost: %s has the %s duty in the end and was not told of assessment %s"
                                        .formatted(holder, duty, danger.assessment())))));
    }

    private Optional<String> lastHolder(UUID patient, Duty duty) {
        return residences.getOrDefault(patient, List.of()).stream()
                .max(Comparator.comparing(Residence::asked))
                .map(residence -> changesOf(duty, residence.area()))
                .filter(changes -> !changes.isEmpty())
                .map(changes -> changes.getLast().organisation());
    }

    /** What goes on quietly, calmed or corrected, is told to those alone who were told of a danger. */
    private void nothingBelowThreeIsTold() {
        var everInDanger = log.accepted().stream()
                .filter(Accepted::dangerous)
                .map(Accepted::patient)
                .collect(Collectors.toSet());
        log.received().stream()
                .filter(Received::raised)
                .filter(received -> belowThree(received.assessment()))
                .filter(received -> received.alarm()
                        || !received.notice()
                        || !everInDanger.contains(
                                byAssessment.get(received.assessment()).patient()))
                .map(Received::assessment)
                .distinct()
                .forEach(assessment -> findings.add("misdirected: an assessment below 3 was told: " + assessment));
    }

    private boolean belowThree(UUID assessment) {
        var accepted = byAssessment.get(assessment);
        return accepted != null && !accepted.dangerous();
    }

    private void oneGreenChannelIsOpenForEachDanger() {
        var open = log.seen().greenChannels().stream()
                .filter(GreenChannel::open)
                .collect(groupingBy(GreenChannel::patient, Collectors.counting()));
        var inDanger = openDangers().map(Accepted::patient).collect(Collectors.toSet());
        inDanger.stream()
                .filter(patient -> open.getOrDefault(patient, 0L) != 1)
                .forEach(patient -> findings.add("green channel: patient %s has %d open records"
                        .formatted(patient, open.getOrDefault(patient, 0L))));
        open.keySet().stream()
                .filter(patient -> !inDanger.contains(patient))
                .forEach(
                        patient -> findings.add("green channel: patient %s has one without danger".formatted(patient)));
    }

    private void eachReceiverHoldsWhatItIsOwed() {
        findings.addAll(new Holders(log, standing, this::lastHolder).breaches());
    }
}
