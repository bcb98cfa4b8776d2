package org.careline.events;

/** Where a patient stands in the register 在册状态. */
public enum RegisterStatus implements WireNamed {
    /** Registered at once, identity or residence not complete yet (rules 17.7). */
    PENDING,
    /** 在册. */
    REGISTERED,
    /** 死亡. */
    DECEASED;

    @Override
    public String toString() {
        return wireName();
    }
}
