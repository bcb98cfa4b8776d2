package org.careline.events;

/** Why a hospital declined a transfer. */
public enum DeclineReason implements WireNamed {
    NO_BED,
    NOT_EQUIPPED,
    NOT_INDICATED,
    OTHER;

    @Override
    public String toString() {
        return wireName();
    }
}
