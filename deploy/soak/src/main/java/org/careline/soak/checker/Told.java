package org.careline.soak.checker;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;

/** Each standing danger of 3 or more has come to a body of each of the three duties that had or has it there (rules 17.1-1, 17.1-2). */
final class Told implements Check {
    @Override
    public String promise() {
        return "told: each standing danger to all three duties";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var patient : world.clearPatients()) {
            var open = world.course(patient).openDangers();
            for (var danger : open) {
                Duties.TOLD.forEach(duty -> findings.expect(
                        wasTold(world, danger, duty)
                                || isPartOfTheFirstWord(world, open, danger, duty)
                                || world.wasSignedSince(danger, duty),
                        () -> "lost: %s of %s, level %d, answered %s"
                                .formatted(duty.wireName(), danger.assessment(), danger.level(), danger.at())));
            }
        }
    }

    private static boolean wasTold(World world, Assessed danger, Duty duty) {
        return world.raisedAbout(danger.assessment()).stream()
                .filter(heard -> heard.duty() == duty && !heard.copy())
                .anyMatch(heard -> answered(world, danger, duty, heard));
    }

    private static boolean answered(World world, Assessed danger, Duty duty, Heard heard) {
        return world.residences()
                .between(danger.patient(), danger.asked(), heard.at())
                .flatMap(area -> world.duties().between(duty, area, danger.asked(), heard.at()))
                .anyMatch(heard.organisation()::equals);
    }

    /** A body that first hears of the person is told what rings and no older entry that it covers (what is owed, R4). */
    private static boolean isPartOfTheFirstWord(World world, List<Assessed> open, Assessed danger, Duty duty) {
        return open.stream()
                .filter(other ->
                        other.level() >= danger.level() && other.kinds().containsAll(danger.kinds()))
                .flatMap(other -> world.raisedAbout(other.assessment()).stream())
                .filter(heard -> heard.duty() == duty && !heard.copy())
                .filter(heard -> answered(world, danger, duty, heard))
                .anyMatch(heard -> firstHeard(world, danger.patient(), heard.organisation())
                        .filter(first -> first.isAfter(danger.asked()))
                        .isPresent());
    }

    private static Optional<Instant> firstHeard(World world, UUID patient, String organisation) {
        return world.course(patient).entries().stream()
                .flatMap(entry -> world.raisedAbout(entry.assessment()).stream())
                .filter(heard -> heard.organisation().equals(organisation))
                .map(Heard::at)
                .min(Comparator.naturalOrder());
    }
}
