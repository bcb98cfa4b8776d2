package org.careline.local.demo.play;

/** A step of the play that did not happen in time. */
public final class NotSeenException extends RuntimeException {
    NotSeenException(String step, String found) {
        super(step + " — " + found);
    }
}
