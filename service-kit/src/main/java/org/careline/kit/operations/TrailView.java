package org.careline.kit.operations;

import org.careline.kit.trail.TrailStage;
import org.jspecify.annotations.Nullable;

/**
 * How far the verification is.
 *
 * @param kind of break, as a code; empty: none
 * @param writtenPosition of the head an operator took from the log, to be looked for in the chain
 * @param missing the chain holds, and that head is not in it
 */
public record TrailView(
        TrailStage stage,
        String kind,
        @Nullable Long writtenPosition,
        @Nullable String writtenSeal,
        boolean missing) {
    public boolean whole() {
        return stage.ended() && kind.isEmpty() && !missing;
    }

    public long percent() {
        return stage.whole() == 0 ? 0 : stage.done() * 100 / stage.whole();
    }
}
