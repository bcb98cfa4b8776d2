package org.careline.local.demo.play;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.careline.local.client.Receipt;

/** What the receiving bodies' machines took, each with its signature checked. */
final class Mailbox {
    private static final String RAISED = "org.careline.alert-raised.v1";
    private static final String WITHDRAWN = "org.careline.alert-withdrawn.v1";

    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();

    void take(Receipt receipt) {
        receipts.add(receipt);
    }

    Optional<Receipt> raised(String organisation, String assessment) {
        return find(organisation, RAISED, receipt -> receipt.data("assessment").equals(assessment));
    }

    Optional<Receipt> raised(String organisation, String episode, String cause) {
        return find(
                organisation,
                RAISED,
                receipt -> receipt.data("episode").equals(episode)
                        && receipt.data("cause").equals(cause));
    }

    Optional<Receipt> withdrawn(String organisation, String alert) {
        return find(organisation, WITHDRAWN, receipt -> receipt.data("alert").equals(alert));
    }

    /** Everything of one assessment, to see that nobody was told twice or by mistake. */
    List<Receipt> of(String assessment) {
        return receipts.stream()
                .filter(receipt -> receipt.type().equals(RAISED))
                .filter(receipt -> receipt.data("assessment").equals(assessment))
                .toList();
    }

    private Optional<Receipt> find(String organisation, String type, Predicate<Receipt> which) {
        return receipts.stream()
                .filter(receipt -> receipt.organisation().equals(organisation)
                        && receipt.type().equals(type))
                .filter(which)
                .findFirst();
    }
}
