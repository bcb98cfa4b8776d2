package org.careline.events;

/** Whether the patient is in community management 纳入管理 (rules 2.6). */
public enum ManagementStatus implements WireNamed {
    /** Not asked yet. */
    NOT_ASKED,
    /** Consented, or managed by statutory duty 在管. */
    MANAGED,
    /** Registered, refuses management; asked again every year. */
    REFUSED;

    @Override
    public String toString() {
        return wireName();
    }
}
