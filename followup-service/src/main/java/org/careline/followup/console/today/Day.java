package org.careline.followup.console.today;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.followup.greenchannel.UndecidedTransfer;

/**
 * The day of a doctor 今日工作.
 *
 * @param alone the block that is looked at alone; empty: all four
 */
public record Day(
        String alone,
        int daysAhead,
        Block<RedAlert> alerts,
        Block<UndecidedTransfer> transfers,
        Block<DueVisit> overdue,
        Block<DueVisit> due) {
    public boolean shows(String block) {
        return alone.isEmpty() || alone.equals(block);
    }

    /** Everybody on the page, once. */
    List<UUID> patients() {
        return Stream.of(
                        alerts.rows().stream().map(RedAlert::patient),
                        transfers.rows().stream().map(UndecidedTransfer::patient),
                        overdue.rows().stream().map(row -> row.entry().patient()),
                        due.rows().stream().map(row -> row.entry().patient()))
                .flatMap(patients -> patients)
                .distinct()
                .toList();
    }

    /** Of a transfer from elsewhere the caller sees where it stands, not who it is. */
    Collection<UUID> patientsInSight() {
        var hidden = transfers.rows().stream()
                .filter(transfer -> transfer.visit() == null)
                .map(UndecidedTransfer::patient)
                .toList();
        return patients().stream().filter(patient -> !hidden.contains(patient)).toList();
    }
}
