package org.careline.notification.domain.sending;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.notification.domain.sending.Delivery.State;
import org.careline.notification.domain.sending.Due.Word;
import org.careline.notification.domain.sending.Outcome.Result;

/** Two processes, one table, and receivers that hear late, answer late, or neither; what is decided the real classes decide. */
final class World {
    static final Lease LEASE = new Lease(Duration.ofSeconds(10), Duration.ofSeconds(8));
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int RECEIVERS = 2;
    private static final int PERSONS = 2;

    /** An alert at its receiver. */
    static final class Alert {
        final UUID id = UUID.randomUUID();
        final String receiver;
        final int person;
        final boolean danger;
        boolean open = true;
        boolean ended;
        boolean delivered;

        private Alert(int whom, boolean danger) {
            this.receiver = "R" + whom % RECEIVERS;
            this.person = whom / RECEIVERS % PERSONS;
            this.danger = danger;
        }
    }

    /** A row of the table. */
    static final class Message {
        final Alert alert;
        final boolean ending;
        final long sequence;
        Delivery row;
        boolean begun;
        /** How an attempt ended was written too late, or never. */
        boolean unknown;

        private Message(Alert alert, boolean ending, long sequence, OffsetDateTime now) {
            this.alert = alert;
            this.ending = ending;
            this.sequence = sequence;
            var id = ending ? UUID.randomUUID() : alert.id;
            this.row = new Delivery(id, State.WAITING, 0, 0, now, null, null, null);
        }
    }

    /** One attempt of a process. */
    static final class Call {
        final Message message;
        final Room.Place place;
        final int attempt;
        final OffsetDateTime takenAt;
        OffsetDateTime begunAt;
        boolean heard;

        private Call(Message message, Room.Place place, OffsetDateTime now) {
            this.message = message;
            this.place = place;
            this.attempt = message.row.attempts();
            this.takenAt = now;
        }
    }

    private static final class Process {
        private Room room = new Room(6, 3);
        private final List<Call> calls = new ArrayList<>();
        private final List<Outcome> unwritten = new ArrayList<>();
    }

    /** What a receiver heard, in order. */
    record Heard(Message message, Call call) {}

    final List<Alert> alerts = new ArrayList<>();
    final Map<UUID, Message> table = new LinkedHashMap<>();
    final List<Heard> heard = new ArrayList<>();
    final List<String> breaches = new ArrayList<>();
    private final List<Process> processes = List.of(new Process(), new Process());
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-29T08:00:00+08:00");

    void play(Step step) {
        var process = processes.get(step.process() % 2);
        switch (step.kind()) {
            case RAISE -> raise(new Alert(step.whom(), true));
            case TELL_NEWS -> raise(new Alert(step.whom(), false));
            case END -> open(step.whom()).ifPresent(this::end);
            case SIGN -> open(step.whom()).ifPresent(alert -> alert.open = false);
            case TAKE -> take(process);
            case BEGIN -> call(process, step.whom()).ifPresent(call -> begin(process, call));
            case HEAR -> call(process, step.whom()).ifPresent(this::hear);
            case ANSWER -> call(process, step.whom()).ifPresent(call -> answer(process, call, Result.TAKEN));
            case LOSE_ANSWER -> call(process, step.whom()).ifPresent(call -> answer(process, call, Result.NOT_TAKEN));
            case NOT_REACH -> call(process, step.whom()).ifPresent(call -> answer(process, call, Result.UNREACHED));
            case WRITE -> write(process);
            case CRASH -> crash(process);
            case PASS -> pass(Duration.ofMillis(step.length()));
        }
    }

    /** All faults are over: everything that can be done is, until nothing is left to do. */
    void settle() {
        for (var round = 0; round < 200 && isSomethingLeft(); round++) {
            for (var process : processes) {
                take(process);
                for (var call : List.copyOf(process.calls)) {
                    begin(process, call);
                    hear(call);
                    answer(process, call, Result.TAKEN);
                }
                write(process);
            }
            pass(Duration.ofMillis(500));
        }
    }

    boolean isSomethingLeft() {
        return processes.stream().anyMatch(one -> !one.calls.isEmpty() || !one.unwritten.isEmpty())
                || table.values().stream().anyMatch(one -> one.row.state() == State.WAITING);
    }

    boolean allRoomIsFree() {
        return processes.stream().allMatch(process -> process.room.free() == 6);
    }

    private void raise(Alert alert) {
        alerts.add(alert);
        add(alert, false);
    }

    private void add(Alert alert, boolean ending) {
        var message = new Message(alert, ending, table.size() + 1, now);
        table.put(message.row.id(), message);
    }

    /** As the statement that ends alerts has it: a machine that may have heard it is told. */
    private void end(Alert alert) {
        alert.open = false;
        alert.ended = true;
        var own = table.get(alert.id);
        if (own.row.state() != State.DONE) {
            own.row = own.row.stopped();
        }
        if (own.row.mayHaveBeenHeard()) {
            add(alert, true);
        }
    }

    private java.util.Optional<Alert> open(int whom) {
        var open = alerts.stream().filter(alert -> alert.open).toList();
        return open.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(open.get(whom % open.size()));
    }

    private static java.util.Optional<Call> call(Process process, int whom) {
        var calls = process.calls;
        return calls.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(calls.get(whom % calls.size()));
    }

    private void take(Process process) {
        var full = process.room.full();
        var due = table.values().stream()
                .filter(one ->
                        one.row.state() == State.WAITING && !one.row.dueAt().isAfter(now))
                .filter(one -> !full.contains(one.alert.receiver))
                .map(this::due)
                .toList();
        var turn = Turn.of(due, process.room);
        turn.stopped().forEach(row -> table.get(row.id()).row = row);
        for (var admitted : turn.sent()) {
            var message = table.get(admitted.delivery().id());
            if (!message.ending && !message.alert.open) {
                breaches.add("sent though its alert is over");
            }
            var own = table.get(message.alert.id);
            own.unknown |= message.ending && own.row.underWayUntil() != null;
            message.row = message.row.taken(now, LEASE);
            process.calls.add(new Call(message, admitted.place(), now));
        }
    }

    private Due due(Message one) {
        var word = one.ending ? Word.ENDING : one.alert.danger ? Word.DANGER : Word.NEWS;
        var held = table.values().stream()
                .anyMatch(earlier -> earlier.sequence < one.sequence
                        && earlier.alert.receiver.equals(one.alert.receiver)
                        && earlier.alert.person == one.alert.person
                        && earlier.row.isUnderWay(now));
        return new Due(
                one.row,
                one.alert.receiver,
                new UUID(0, one.alert.person),
                one.sequence,
                word,
                one.alert.open,
                table.get(one.alert.id).row.mayHaveBeenHeard(),
                held);
    }

    private void begin(Process process, Call call) {
        if (call.begunAt != null) {
            return;
        }
        if (LEASE.allowsCallAfter(Duration.between(call.takenAt, now))) {
            call.begunAt = now;
            call.message.begun = true;
        } else {
            end(process, call, Result.UNREACHED);
        }
    }

    /** A receiver reads what was sent before the call was cut. */
    private void hear(Call call) {
        if (call.begunAt != null && !call.heard) {
            call.heard = true;
            heard.add(new Heard(call.message, call));
        }
    }

    private void answer(Process process, Call call, Result result) {
        var possible = call.begunAt != null && (call.heard ? result != Result.UNREACHED : result != Result.TAKEN);
        if (possible && process.calls.contains(call)) {
            end(process, call, result);
        }
    }

    private void end(Process process, Call call, Result result) {
        process.calls.remove(call);
        process.room.leave(call.place, result == Result.TAKEN);
        process.unwritten.add(new Outcome(
                call.message.row.id(),
                call.message.alert.id,
                call.message.alert.receiver,
                !call.message.ending,
                call.attempt,
                result,
                result == Result.TAKEN ? null : "failed"));
    }

    private void write(Process process) {
        for (var outcome : process.unwritten) {
            var message = table.get(outcome.delivery());
            message.unknown |= outcome.attempt() != message.row.attempts();
            message.row = message.row.ended(outcome, now, PAUSE);
        }
        process.unwritten.clear();
    }

    private void crash(Process process) {
        process.calls.forEach(call -> call.message.unknown = true);
        process.unwritten.forEach(outcome -> table.get(outcome.delivery()).unknown = true);
        process.calls.clear();
        process.unwritten.clear();
        process.room = new Room(6, 3);
    }

    /** Calls are cut when their time is over. */
    private void pass(Duration time) {
        now = now.plus(time);
        for (var process : processes) {
            for (var call : List.copyOf(process.calls)) {
                if (call.begunAt != null && !call.begunAt.plus(LEASE.call()).isAfter(now)) {
                    end(process, call, Result.NOT_TAKEN);
                }
            }
        }
    }
}
