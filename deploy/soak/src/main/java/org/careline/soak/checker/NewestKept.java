package org.careline.soak.checker;

import org.careline.soak.history.Line.Newest;

/** The last record of each key of a compacted topic is the newest version. */
final class NewestKept implements Check {
    @Override
    public String promise() {
        return "compacted: the newest version is last";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.of(Newest.class)
                .forEach(newest -> findings.expect(newest.told() == newest.kept(), () -> "stale: " + newest));
    }
}
