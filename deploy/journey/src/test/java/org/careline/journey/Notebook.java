package org.careline.journey;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.careline.events.Duty;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.GreenChannel;
import org.careline.journey.FireLog.Holding;
import org.careline.journey.FireLog.Received;
import org.careline.journey.FireLog.Residence;
import org.careline.local.client.Receipt;

/** Where clients and receivers write down what they saw, on many threads. */
final class Notebook {
    private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<Residence> residences = new ConcurrentLinkedQueue<>();
    private final Queue<Holding> holdings = new ConcurrentLinkedQueue<>();
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
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

    /** What was assessed before the round is no part of it: it comes now to who had no webhook yet, or takes a duty over. */
    void received(Receipt receipt) {
        if (receipt.data("assessment").isEmpty() || made(receipt).isBefore(started)) {
            return;
        }
        received.add(new Received(
                receipt.organisation(),
                receipt.webhookId(),
                receipt.type(),
                UUID.fromString(receipt.data("alert")),
                UUID.fromString(receipt.data("assessment")),
                Duty.valueOf(
                        receipt.data("duty").toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                receipt.data("cause"),
                receipt.event().path("data").path("copy").asBoolean(),
                receipt.at()));
    }

    /** An assessment's id begins with the milliseconds of its making (UUID version 7). */
    private static Instant made(Receipt receipt) {
        return Instant.ofEpochMilli(UUID.fromString(receipt.data("assessment")).getMostSignificantBits() >>> 16);
    }

    Set<UUID> patients() {
        return residences.stream().map(Residence::patient).collect(Collectors.toSet());
    }

    int acceptedSoFar() {
        return accepted.size();
    }

    FireLog closed(List<GreenChannel> channels) {
        return new FireLog(
                List.copyOf(accepted),
                List.copyOf(residences),
                List.copyOf(holdings),
                List.copyOf(received),
                channels,
                Instant.now());
    }
}
