package org.careline.events;

/** What a person did about an alert, and may take back within ten minutes. */
public enum AlertAct implements WireNamed {
    /** Signed 签收. */
    ACKNOWLEDGED,
    /** Told by telephone. */
    TOLD_BY_PHONE;

    @Override
    public String toString() {
        return wireName();
    }
}
