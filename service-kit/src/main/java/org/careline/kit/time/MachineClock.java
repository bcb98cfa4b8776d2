package org.careline.kit.time;

import java.time.Instant;

/** What this machine's own clock says, which may jump. */
interface MachineClock {
    Instant now();
}
