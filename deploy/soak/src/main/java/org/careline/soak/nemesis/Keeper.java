package org.careline.soak.nemesis;

import org.careline.local.Part;
import org.careline.local.Suite;

/** Starts a server again and does not give up soon: on a machine that is busy with what the fault left behind it takes its time. */
final class Keeper {
    private static final int TRIES = 5;

    private Keeper() {}

    static void startAgain(Suite suite, Part server) throws Exception {
        for (var tries = 1; ; tries++) {
            try {
                suite.startAgain(server);
                return;
            } catch (IllegalStateException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }
}
