package org.careline.soak.checker;

import java.util.List;
import org.careline.soak.history.Line;

/** Goes once through a history for each promise; ids are unique, so nothing need be searched for. */
public final class Checker {
    private static final List<Check> CHECKS = List.of(
            new Told(),
            new ToldWhoAnswersNow(),
            new NobodyElse(),
            new Order(),
            new Held(),
            new Signatures(),
            new GreenChannels(),
            new Copies(),
            new Directories(),
            new Timers(),
            new Listeners(),
            new NewestKept(),
            new NothingParked(),
            new MovingAgain());

    private Checker() {}

    public static List<Findings> judge(List<Line> history) {
        var world = new World(history);
        return CHECKS.stream().map(check -> judge(check, world)).toList();
    }

    static Findings judge(Check check, World world) {
        var findings = new Findings(check.promise());
        check.judge(world, findings);
        return findings;
    }
}
