package org.careline.soak.history;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/** One thing that somebody did, saw or heard; {@code at} is when it was certain, {@code asked} from when on it may have been so. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "line")
public sealed interface Line {
    Instant at();

    /** What somebody did, or tried to, with a patient. */
    interface Act {
        Instant asked();

        Instant at();

        @Nullable
        UUID patient();
    }

    /** A patient's file was made 建档. */
    record Registered(Instant asked, Instant at, UUID patient, String area) implements Line, Act {}

    /** @param replaces the entry it corrects 更正 */
    record Assessed(
            Instant asked,
            Instant at,
            UUID patient,
            UUID assessment,
            int level,
            Set<String> kinds,
            LocalDate day,
            @Nullable UUID replaces)
            implements Line, Act {
        public boolean dangerous() {
            return level >= 3;
        }
    }

    /** 撤回. */
    record Withdrawn(Instant asked, Instant at, UUID patient, UUID assessment, String reason) implements Line, Act {}

    /** 迁居. */
    record Moved(Instant asked, Instant at, UUID patient, String area) implements Line, Act {}

    /** @param diedOn none: the death was taken back */
    record Life(
            Instant asked,
            Instant at,
            UUID patient,
            @Nullable LocalDate diedOn) implements Line, Act {}

    /** 签收. */
    record Signed(Instant asked, Instant at, UUID patient, String organisation, Duty duty, UUID alert, UUID assessment)
            implements Line, Act {}

    /** 电话告知. */
    record Phoned(Instant asked, Instant at, UUID patient, UUID alert) implements Line, Act {}

    /** A step of the green channel 绿色通道: confirmation, acceptance, decline, admission, discharge. */
    record Stepped(Instant asked, Instant at, UUID patient, UUID transfer, String step) implements Line, Act {}

    /** From somewhere between asking and answer on the organisation answers for the duty there. */
    record Holds(Instant asked, Instant at, Duty duty, String area, String organisation) implements Line {}

    /** An act with no definite answer in the end: it may have happened. */
    record Unclear(Instant asked, Instant at, @Nullable UUID patient, String act) implements Line, Act {}

    record Refused(Instant asked, Instant at, @Nullable UUID patient, String act, int status) implements Line, Act {}

    /**
     * A receiver's machine took a webhook, its signature checked.
     *
     * @param alarm with a deadline; without one it is quiet
     */
    record Heard(
            Instant at,
            String organisation,
            String webhook,
            String type,
            UUID alert,
            @Nullable UUID assessment,
            @Nullable Duty duty,
            String cause,
            boolean copy,
            boolean alarm,
            boolean upTheLine)
            implements Line {
        public boolean raised() {
            return type.equals("org.careline.alert-raised.v1");
        }
    }

    /** All databases stand as they did at the beginning; what was done since is lost, though others may have heard of it. */
    record SetBack(Instant from, Instant to) implements Line {
        @Override
        public Instant at() {
            return to;
        }
    }

    record FaultBegan(Instant at, int number, String kind, String target) implements Line {}

    record FaultHealed(Instant at, int number, String kind, String target) implements Line {}

    /** How the file of a patient stands at the register or in a service's copy in the end. */
    record PatientRow(
            Instant at,
            String service,
            UUID patient,
            long version,
            @Nullable String area,
            @Nullable LocalDate diedOn) implements Line {}

    /** An alert as the database of notification has it in the end. */
    record AlertRow(
            Instant at,
            UUID alert,
            UUID patient,
            UUID assessment,
            Duty duty,
            @Nullable String organisation,
            boolean ringing,
            boolean signed,
            boolean upTheLine)
            implements Line {}

    /** Followup's copy of a signature. */
    record SignedRow(Instant at, UUID alert, boolean signed) implements Line {}

    record TransferRow(
            Instant at,
            UUID transfer,
            UUID patient,
            String state,
            @Nullable String area,
            @Nullable String hospital) implements Line {
        public boolean open() {
            return !Set.of("completed", "stood-down", "cancelled").contains(state);
        }
    }

    /** One row of the directory 职责目录, at the register or in a copy. */
    record DirectoryRow(Instant at, String service, String row) implements Line {}

    /** What a service has told on a topic and one of its listeners has heard of it. */
    record Listening(Instant at, String topic, String listener, long told, Set<String> unheard) implements Line {}

    /** The newest version the register has told of a patient, and the one the topic keeps last. */
    record Newest(Instant at, String topic, String key, long told, long kept) implements Line {}

    /** Events that wait for an operator: parked, or refused by the relay. */
    record Parked(Instant at, String service, String what, long count, String example) implements Line {}

    /** Whether an alarm went up the line, by the database's own clock: how far from its time it was first seen so. */
    record Timer(Instant at, UUID alert, String what, Instant due, Instant seen) implements Line {}
}
