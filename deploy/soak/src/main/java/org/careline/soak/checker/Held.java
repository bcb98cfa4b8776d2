package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line.AlertRow;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Signed;

/** Who answers for a duty has signed what stands or holds an alarm about it; nobody else holds one (owed, sentence 4). */
final class Held implements Check {
    private record Place(UUID patient, Duty duty) {}

    @Override
    public String promise() {
        return "held: an alarm where one is owed, once, and nowhere else";
    }

    @Override
    public void judge(World world, Findings findings) {
        var ringing = world.of(AlertRow.class).stream()
                .filter(AlertRow::ringing)
                .collect(groupingBy(alert -> new Place(alert.patient(), alert.duty())));
        for (var patient : world.clearPatients()) {
            var area = world.residences().last(patient).orElse("");
            for (var duty : Duties.TOLD) {
                var held = ringing.getOrDefault(new Place(patient, duty), List.of());
                world.duties()
                        .last(duty, area)
                        .ifPresent(holder -> judge(world, patient, duty, holder, held, findings));
            }
        }
    }

    private static void judge(
            World world, UUID patient, Duty duty, String holder, List<AlertRow> held, Findings findings) {
        var open = world.course(patient).openDangers();
        if (open.isEmpty()) {
            findings.expect(held.isEmpty(), () -> "held too long: nothing of %s stands: %s".formatted(patient, held));
            return;
        }
        findings.expect(
                held.stream().allMatch(alert -> alert.upTheLine() || holder.equals(alert.organisation())),
                () -> "held by another: %s of %s is with %s: %s".formatted(duty.wireName(), patient, holder, held));
        findings.expect(
                held.stream()
                        .collect(groupingBy(alert -> alert.organisation() + " " + alert.assessment()))
                        .values()
                        .stream()
                        .allMatch(same -> same.size() == 1),
                () -> "held twice: " + held);
        open.stream()
                .filter(danger -> certainlyUnsigned(world, open, danger, duty))
                .forEach(danger -> findings.expect(
                        held.stream().anyMatch(alert -> holder.equals(alert.organisation())),
                        () -> "held by nobody: %s has signed nothing for %s and holds no %s alarm"
                                .formatted(holder, danger.assessment(), duty.wireName())));
    }

    /** Nobody of the duty has signed since, and nothing that was signed is as high, of the same kinds, and without a fall between. */
    private static boolean certainlyUnsigned(World world, List<Assessed> open, Assessed danger, Duty duty) {
        var signed = world.signatures(danger.patient()).stream()
                .filter(signature -> signature.duty() == duty)
                .toList();
        return !world.wasSignedSince(danger, duty)
                && open.stream()
                        .filter(entry -> isSigned(world, signed, entry))
                        .noneMatch(entry ->
                                entry.level() >= danger.level() && entry.kinds().containsAll(danger.kinds()));
    }

    /** Itself or what it was tidied from without any change of the danger: such a signature goes on standing. */
    private static boolean isSigned(World world, List<Signed> signed, Assessed entry) {
        return signed.stream()
                        .anyMatch(signature -> signature.assessment().equals(entry.assessment())
                                || signature.at().isAfter(entry.asked()))
                || Optional.ofNullable(entry.replaces())
                        .flatMap(world::entry)
                        .filter(before -> isSame(before, entry))
                        .filter(before -> isSigned(world, signed, before))
                        .isPresent();
    }

    private static boolean isSame(Assessed one, Assessed other) {
        return one.level() == other.level()
                && one.kinds().equals(other.kinds())
                && one.day().equals(other.day());
    }
}
