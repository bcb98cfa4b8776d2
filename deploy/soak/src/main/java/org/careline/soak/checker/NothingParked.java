package org.careline.soak.checker;

import org.careline.soak.history.Line.Parked;

/** No event waits for an operator. */
final class NothingParked implements Check {
    @Override
    public String promise() {
        return "nothing parked";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.of(Parked.class).forEach(parked -> findings.expect(parked.count() == 0, () -> "parked: " + parked));
    }
}
