package org.careline.kit.outbox;

/** What became of a row given to Kafka. */
sealed interface Sending {

    /** Acknowledged by all replicas in sync, at this place of its topic. */
    record Acknowledged(int partition, long offset) implements Sending {}

    /** May pass: Kafka is away, slow, or not ready. */
    record NotNow(Throwable cause) implements Sending {}

    /** Can never pass: too large, not a valid topic. */
    record Never(Throwable cause) implements Sending {}
}
