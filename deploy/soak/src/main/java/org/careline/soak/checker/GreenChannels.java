package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line.Stepped;
import org.careline.soak.history.Line.TransferRow;

/** One open record for each patient in danger, in the right area and addressed to its hospital; none where nobody asked (rules 17.6). */
final class GreenChannels implements Check {
    @Override
    public String promise() {
        return "green channel: one, in the right area and hospital";
    }

    @Override
    public void judge(World world, Findings findings) {
        var open = world.of(TransferRow.class).stream()
                .filter(TransferRow::open)
                .collect(groupingBy(TransferRow::patient));
        for (var patient : world.clearPatients()) {
            judge(world, patient, open.getOrDefault(patient, List.of()), findings);
        }
    }

    private static void judge(World world, UUID patient, List<TransferRow> open, Findings findings) {
        var course = world.course(patient);
        var inDanger = !course.openDangers().isEmpty();
        findings.expect(open.size() <= 1, () -> "green channel: several of " + patient + ": " + open);
        if (inDanger) {
            findings.expect(!open.isEmpty(), () -> "green channel: none of " + patient + ", who is in danger");
        } else if (!wasConfirmed(world, patient)) {
            findings.expect(open.isEmpty(), () -> "green channel: without a danger: " + open);
        }
        world.residences()
                .last(patient)
                .ifPresent(area -> open.forEach(transfer -> {
                    findings.expect(
                            area.equals(transfer.area()),
                            () -> "green channel: not in %s: %s".formatted(area, transfer));
                    if (transfer.state().equals("awaiting-decision")) {
                        var hospital = world.duties().last(Duty.GREEN_CHANNEL, area);
                        findings.expect(
                                hospital.isEmpty() || hospital.get().equals(transfer.hospital()),
                                () -> "green channel: not at %s: %s".formatted(hospital, transfer));
                    }
                }));
    }

    /** What a person has confirmed people end, also where the danger has gone. */
    private static boolean wasConfirmed(World world, UUID patient) {
        return world.of(Stepped.class).stream()
                .anyMatch(step -> step.patient().equals(patient) && step.step().equals("confirmation"));
    }
}
