package org.careline.journey;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.Afterwards;
import org.careline.journey.FireLog.Holding;
import org.careline.journey.FireLog.Life;
import org.careline.journey.FireLog.Received;
import org.careline.journey.FireLog.Residence;
import org.careline.journey.FireLog.Seen;
import org.careline.journey.FireLog.Signed;
import org.careline.journey.FireLog.Withdrawn;
import org.careline.local.client.Receipt;

/** Where clients and receivers write down what they saw, on many threads. */
final class Notebook {
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Residence> residences = new ConcurrentLinkedQueue<>();
    private final Queue<Holding> holdings = new ConcurrentLinkedQueue<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Queue<Withdrawn> withdrawn = new ConcurrentLinkedQueue<>();
    private final Queue<Life> lives = new ConcurrentLinkedQueue<>();
    private final Queue<Signed> signed = new ConcurrentLinkedQueue<>();
    private final Instant started = Instant.now();

    void accepted(Accepted assessment) {
        accepted.add(assessment);
    }

    void lives(Residence residence) {
        residences.add(residence);
    }

    void holds(Holding holding) {
        holdings.add(holding);
    }

    void withdrawn(Withdrawn entry) {
        withdrawn.add(entry);
    }

    void life(Life life) {
        lives.add(life);
    }

    void signed(Signed alarm) {
        signed.add(alarm);
    }

    /** What was assessed before the round is no part of it: it comes now to who had no webhook yet, or takes a duty over. */
    void received(Receipt receipt) {
        if (receipt.data("assessment").isEmpty() || !ofThisRound(UUID.fromString(receipt.data("assessment")))) {
            return;
        }
        received.add(new Received(
                receipt.organisation(),
                receipt.webhookId(),
                receipt.type(),
                UUID.fromString(receipt.data("alert")),
                UUID.fromString(receipt.data("assessment")),
                duty(receipt.data("duty")),
                receipt.data("cause"),
                receipt.event().path("data").path("copy").asBoolean(),
                !receipt.data("signBy").isEmpty(),
                receipt.data("supersedes"),
                receipt.at()));
    }

    static Duty duty(String wireName) {
        return Duty.valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** An assessment's id begins with the milliseconds of its making (UUID version 7). */
    boolean ofThisRound(UUID assessment) {
        return !Instant.ofEpochMilli(assessment.getMostSignificantBits() >>> 16).isBefore(started);
    }

    /** The alarms about an assessment that machines took and that were not taken back, the latest of each duty. */
    Map<Duty, Received> alarmsAbout(UUID assessment) {
        var all = List.copyOf(received);
        var ended =
                all.stream().filter(one -> !one.raised()).map(Received::alert).collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.raised() && one.alarm() && one.assessment().equals(assessment))
                .filter(one -> !ended.contains(one.alert()))
                .collect(Collectors.toMap(Received::duty, Function.identity(), (first, later) -> later));
    }

    Set<UUID> patients() {
        return residences.stream().map(Residence::patient).collect(Collectors.toSet());
    }

    int acceptedSoFar() {
        return accepted.size();
    }

    FireLog closed(Seen seen) {
        return new FireLog(
                List.copyOf(accepted),
                new Afterwards(List.copyOf(withdrawn), List.copyOf(lives), List.copyOf(signed)),
                List.copyOf(residences),
                List.copyOf(holdings),
                List.copyOf(received),
                seen,
                Instant.now());
    }
}
