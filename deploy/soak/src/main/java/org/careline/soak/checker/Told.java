package org.careline.soak.checker;

import java.util.UUID;
import org.careline.events.Duty;
import org.careline.soak.history.Line.Assessed;

/** Each standing danger of 3 or more has come to a body of each of the three duties that had or has it there (rules 17.1-1, 17.1-2). */
final class Told implements Check {
    @Override
    public String promise() {
        return "told: each standing danger to all three duties";
    }

    @Override
    public void judge(World world, Findings findings) {
        for (var patient : world.clearPatients()) {
            for (var danger : world.course(patient).openDangers()) {
                Duties.TOLD.forEach(duty -> findings.expect(
                        wasTold(world, patient, danger, duty),
                        () -> "lost: %s of %s, level %d, answered %s"
                                .formatted(duty.wireName(), danger.assessment(), danger.level(), danger.at())));
            }
        }
    }

    private static boolean wasTold(World world, UUID patient, Assessed danger, Duty duty) {
        return world.raisedAbout(danger.assessment()).stream()
                .filter(heard -> heard.duty() == duty && !heard.copy())
                .anyMatch(heard -> world.residences()
                        .between(patient, danger.asked(), heard.at())
                        .flatMap(area -> world.duties().between(duty, area, danger.asked(), heard.at()))
                        .anyMatch(heard.organisation()::equals));
    }
}
