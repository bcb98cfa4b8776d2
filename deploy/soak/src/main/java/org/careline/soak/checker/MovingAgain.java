package org.careline.soak.checker;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.careline.events.Duty;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;

/** A danger has come to each duty within 30 seconds of its entry, or of the last healing of what fell into that time. */
final class MovingAgain implements Check {
    @Override
    public String promise() {
        return "moving: told within 30 s, or 30 s after healing";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var patient : world.clearPatients()) {
            for (var danger : world.course(patient).openDangers()) {
                var deadline = world.squalls().deadline(danger.at());
                Duties.TOLD.forEach(duty -> firstTold(world, danger, duty)
                        .ifPresent(told -> findings.expect(
                                !told.isAfter(deadline),
                                () -> "stood still: %s of %s, answered %s, came %s, due %s"
                                        .formatted(
                                                duty.wireName(), danger.assessment(), danger.at(), told, deadline))));
            }
        }
    }

    private static Optional<Instant> firstTold(World world, Assessed danger, Duty duty) {
        return world.raisedAbout(danger.assessment()).stream()
                .filter(heard -> heard.duty() == duty)
                .map(Heard::at)
                .min(Comparator.naturalOrder());
    }
}
