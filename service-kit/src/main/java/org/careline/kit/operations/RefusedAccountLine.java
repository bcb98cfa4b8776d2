package org.careline.kit.operations;

import org.careline.kit.trail.RefusedAccount;

/** An account that was refused looks, and how long ago it last was. */
public record RefusedAccountLine(RefusedAccount account, Since last) {}
