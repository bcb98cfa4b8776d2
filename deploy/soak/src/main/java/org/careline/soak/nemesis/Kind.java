package org.careline.soak.nemesis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of fault 故障种类; what a machine cannot do is said and left out. */
public enum Kind {
    /** A replica is killed without a chance to tidy up. */
    KILL,
    /** A replica stands still for 5 to 90 seconds and then goes on as if nothing had been. */
    PAUSE,
    /** Nothing passes between a replica and PostgreSQL, Kafka or Keycloak. */
    SILENT,
    /** What the replica says arrives, what it is answered does not. */
    ONE_WAY,
    /** Everything between them takes much longer. */
    SLOW,
    /** Every connection between them breaks. */
    RESET,
    /** The wall clock of one replica goes forward or back. */
    CLOCK,
    /** A replica is stopped in order and comes back from the other release: forward or back. */
    UPGRADE,
    /** A transaction with a snapshot is held open in every database. */
    READER,
    /** The disk of PostgreSQL is full. */
    DISK,
    /** Kafka is killed, with all its brokers. */
    BROKER,
    /** Kafka stands still, with all its brokers. */
    BROKER_PAUSE,
    /** One of three brokers is killed; the two others go on. */
    BROKER_AWAY,
    /** PostgreSQL is killed. */
    DATABASE,
    /** All databases are as they were some 20 seconds ago, and Kafka is not; the operator has the register tell every state again. */
    SET_BACK,
    /** The broker loses the folders of a topic; the operator tells it again from the outbox. */
    TOPIC;

    /** As on the command line: {@code one-way}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Kind> of(String words) {
        return Arrays.stream(words.split(",")).map(Kind::named).toList();
    }

    private static Kind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("故障 fault: " + word + "; 可选 one of "
                        + Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(","))));
    }
}
