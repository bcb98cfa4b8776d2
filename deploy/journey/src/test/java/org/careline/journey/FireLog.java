package org.careline.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;

/** What clients and receivers wrote down during a round: all that the checker may read. */
record FireLog(
        List<Accepted> accepted,
        List<Residence> residences,
        List<Holding> holdings,
        List<Received> received,
        List<GreenChannel> greenChannels,
        Instant ended) {

    /** An assessment the suite answered with a definite 2xx. */
    record Accepted(UUID assessment, UUID patient, int level, Instant sent, Instant answered) {}

    /** The patient lived in the area from somewhere between asking and answer on. */
    record Residence(UUID patient, String area, Instant asked, Instant answered) {}

    /** The organisation got the duty of the area somewhere between asking and answer. */
    record Holding(Duty duty, String area, String organisation, Instant asked, Instant answered) {}

    /** A webhook that a receiver answered with 2xx, its signature checked. */
    record Received(
            String organisation,
            String webhookId,
            String type,
            UUID alert,
            UUID assessment,
            Duty duty,
            String cause,
            boolean copy,
            Instant at) {
        boolean raised() {
            return type.equals("org.careline.alert-raised.v1");
        }

        boolean original() {
            return raised() && !copy && !cause.equals("re-targeted");
        }
    }

    /** A transfer as the doctor's list showed it in the end. */
    record GreenChannel(UUID patient, UUID transfer, String state) {
        boolean open() {
            return !List.of("completed", "stood-down", "cancelled").contains(state);
        }
    }
}
