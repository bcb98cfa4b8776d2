package org.careline.registry.filing;

import org.jspecify.annotations.Nullable;

/** The keyed hashes a file is found by 盲索引, never the values themselves. */
record BlindKeys(String name, @Nullable String document) {
    /** Counted up where keys are made in another way; files with older ones are given new ones at start. */
    static final int VERSION = 2;
}
