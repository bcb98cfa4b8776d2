package org.careline.events;

/** Against what or whom the behaviour was directed (rules 3). */
public enum DangerKind implements WireNamed {
    /** 针对财物. */
    PROPERTY,
    /** 针对他人. */
    OTHERS,
    /** 自伤、自杀. */
    SELF;

    @Override
    public String toString() {
        return wireName();
    }
}
