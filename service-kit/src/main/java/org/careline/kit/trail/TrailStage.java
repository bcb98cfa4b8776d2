package org.careline.kit.trail;

import org.careline.kit.trail.TrailVerification.Break;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification in stages has come; whoever asks hands it back for the next stage, so that any replica can go on.
 *
 * @param head the last seal that holds so far
 * @param looked entries with a number up to this one were looked for in the chain
 * @param seals to walk, when last counted
 * @param entries to look for, when last counted: the highest number
 * @param ended nothing is left to do, or a break was found
 * @param firstBreak null: whole so far
 */
public record TrailStage(
        TrailHead head,
        long looked,
        long seals,
        long entries,
        boolean ended,
        @Nullable Break firstBreak) {
    public static final TrailStage BEGINNING = new TrailStage(TrailHead.START, 0, 0, 0, false, null);

    public static TrailStage at(long position, String seal, long looked) {
        return new TrailStage(new TrailHead(position, seal), looked, 0, 0, false, null);
    }

    /** Of {@link #whole}. */
    public long done() {
        return Math.min(head.position() + looked, whole());
    }

    public long whole() {
        return seals + entries;
    }
}
