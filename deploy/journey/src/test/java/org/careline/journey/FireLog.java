package org.careline.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/** What clients and receivers wrote down during a round: all that the checker may read. */
record FireLog(
        List<Accepted> accepted,
        Afterwards afterwards,
        List<Residence> residences,
        List<Holding> holdings,
        List<Received> received,
        Seen seen,
        Instant ended) {

    /**
     * An assessment the suite answered with a definite 2xx.
     *
     * @param replaces the entry that this one corrects
     */
    record Accepted(
            UUID assessment,
            UUID patient,
            int level,
            Set<String> kinds,
            LocalDate day,
            @Nullable UUID replaces,
            Instant sent,
            Instant answered) {
        boolean dangerous() {
            return level >= 3;
        }

        /** The same visit entered twice, or a form that was only tidied: nothing of the danger differs. */
        boolean sameAs(Accepted other) {
            return day.equals(other.day) && level == other.level && kinds.equals(other.kinds);
        }
    }

    /** What people did to what had been entered and told before. */
    record Afterwards(List<Withdrawn> withdrawn, List<Life> lives, List<Signed> signed) {}

    /** An entry that was taken back 撤回. */
    record Withdrawn(UUID assessment, String reason) {}

    /** What the file says of the person's life; no day: alive. */
    record Life(UUID patient, @Nullable LocalDate diedOn, Instant asked) {}

    /** An alarm that an organisation signed 签收. */
    record Signed(String organisation, Duty duty, UUID assessment, Instant asked) {}

    /** The patient lived in the area from somewhere between asking and answer on. */
    record Residence(UUID patient, String area, Instant asked, Instant answered) {}

    /** The organisation got the duty of the area somewhere between asking and answer. */
    record Holding(Duty duty, String area, String organisation, Instant asked, Instant answered) {}

    /**
     * A webhook that a receiver answered with 2xx, its signature checked.
     *
     * @param alarm with a deadline; without one it is quiet
     * @param supersedes the alert it takes the place of; empty: none
     */
    record Received(
            String organisation,
            String webhookId,
            String type,
            UUID alert,
            UUID assessment,
            Duty duty,
            String cause,
            boolean copy,
            boolean alarm,
            String supersedes,
            Instant at) {
        private static final Set<String> NOTICES = Set.of("calmed", "closed", "withdrawn");

        boolean raised() {
            return type.equals("org.careline.alert-raised.v1");
        }

        /** It says how a danger went on, not that there is one. */
        boolean notice() {
            return NOTICES.contains(cause) || cause.equals("corrected") && !alarm;
        }

        boolean original() {
            return raised() && !copy && !notice() && !cause.equals("re-targeted");
        }
    }

    /**
     * What lists and inboxes showed in the end.
     *
     * @param inboxes the organisations whose inbox was read
     */
    record Seen(List<GreenChannel> greenChannels, Set<String> inboxes, List<Held> held) {}

    /** An alarm that an organisation has not signed, as its own inbox shows it: with a deadline, not over, not taken back. */
    record Held(String organisation, UUID alert, UUID assessment, Duty duty, int level) {}

    /** A transfer as the doctor's list showed it in the end. */
    record GreenChannel(UUID patient, UUID transfer, String state) {
        boolean open() {
            return !List.of("completed", "stood-down", "cancelled").contains(state);
        }
    }
}
