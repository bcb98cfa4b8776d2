package org.careline.kit.trail;

/** The end of the chain; written to the log, so that a chain made anew does not pass for the one there was. */
public record TrailHead(long position, String seal) {
    /** Before the first entry. */
    static final TrailHead START = new TrailHead(0, "");
}
