package org.careline.events;

/** The Kafka topics; patient topics are keyed by patient id and have 24 partitions from the first day. */
public enum Topic {
    PATIENTS("registry.patients", 24, true),
    JURISDICTIONS("registry.jurisdictions", 1, true),
    ORGANISATIONS("registry.organisations", 1, true),
    ASSESSMENTS("followup.assessments", 24, false),
    ALERTS("notification.alerts", 24, false),
    TRANSFERS("referral.transfers", 24, false);

    private final String wireName;
    private final int partitions;
    private final boolean compacted;

    Topic(String wireName, int partitions, boolean compacted) {
        this.wireName = wireName;
        this.partitions = partitions;
        this.compacted = compacted;
    }

    public String wireName() {
        return wireName;
    }

    public int partitions() {
        return partitions;
    }

    /** Compacted topics carry whole states: the last one of each key is kept for ever. */
    public boolean compacted() {
        return compacted;
    }
}
