package org.careline.kit.operations;

import java.time.OffsetDateTime;

/** Asks for everything appended from then on to be told again. */
record ReplayForm(OffsetDateTime from) {}
