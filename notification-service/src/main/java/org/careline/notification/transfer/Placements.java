package org.careline.notification.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.PatientAdmitted;
import org.careline.events.TransferEvent.PatientDischarged;
import org.careline.events.TransferEvent.PatientNotArrived;
import org.careline.events.TransferEvent.TransferAccepted;
import org.careline.events.TransferEvent.TransferCancelled;
import org.careline.events.TransferEvent.TransferCompleted;
import org.careline.events.TransferEvent.TransferConfirmed;
import org.careline.events.TransferEvent.TransferDeclined;
import org.careline.events.TransferEvent.TransferRequested;
import org.careline.events.TransferEvent.TransferStoodDown;
import org.careline.notification.row.Rows;
import org.careline.notification.stream.Changes;
import org.jspecify.annotations.Nullable;

/** Keeps which green channels wait for a decision or for a hospital 未落实 (rules 17.6), inside the transaction of the event. */
@ApplicationScoped
public class Placements {
    private static final String WAITS_FOR_DECISION = "awaiting-decision";
    private static final String NOT_PLACED = "not-placed";
    private static final String NOT_ARRIVED = "not-arrived";
    /** Nothing is waited for any more: a hospital has it, or it is over. */
    private static final String PLACED = "placed";

    /** Where the patient lives; not heard of yet: where the episode is. A step told later is never changed back. */
    private static final String HEAR = """
            insert into placement (transfer, patient, area, level, state, since, decide_by, version)
            values (?, ?, coalesce((select residence from patient where id = ?),
                (select area from episode where patient = ? order by opened_at desc limit 1), ''), ?, ?, ?, ?, ?)
            on conflict (transfer) do update set state = excluded.state, since = excluded.since,
                area = case when excluded.area = '' then placement.area else excluded.area end,
                level = coalesce(excluded.level, placement.level),
                decide_by = coalesce(excluded.decide_by, placement.decide_by),
                version = coalesce(excluded.version, placement.version)
            where placement.version is null or excluded.version is null or placement.version < excluded.version
            returning to_jsonb(area)
            """;

    private final Rows rows;
    private final Changes changes;

    Placements(Rows rows, Changes changes) {
        this.rows = rows;
        this.changes = changes;
    }

    public void hear(TransferEvent event) {
        switch (event) {
            case TransferRequested told ->
                stands(told, told.version(), told.level(), WAITS_FOR_DECISION, told.requestedAt(), told.decideBy());
            case TransferConfirmed told -> stands(told, told.version(), asked(told.hospital()), told.confirmedAt());
            case TransferDeclined told -> stands(told, told.version(), asked(told.nextHospital()), told.declinedAt());
            case TransferAccepted told -> stands(told, told.version(), PLACED, told.acceptedAt());
            case PatientNotArrived told -> stands(told, told.version(), NOT_ARRIVED, told.notedAt());
            case TransferStoodDown told -> stands(told, told.version(), PLACED, told.stoodDownAt());
            case PatientAdmitted told -> stands(told, told.version(), PLACED, told.admittedAt());
            case PatientDischarged told -> stands(told, told.version(), PLACED, told.dischargedAt());
            case TransferCompleted told -> stands(told, told.version(), PLACED, told.completedAt());
            case TransferCancelled told -> stands(told, told.version(), PLACED, told.cancelledAt());
            case TransferEvent.DeskSightChanged _ -> {}
        }
    }

    private static String asked(@Nullable String hospital) {
        return hospital == null ? NOT_PLACED : PLACED;
    }

    private void stands(TransferEvent event, @Nullable Long version, String state, OffsetDateTime since) {
        stands(event, version, null, state, since, null);
    }

    private void stands(
            TransferEvent event,
            @Nullable Long version,
            @Nullable Integer level,
            String state,
            OffsetDateTime since,
            @Nullable OffsetDateTime decideBy) {
        var patient = event.patient();
        rows.read(
                        String.class,
                        HEAR,
                        event.transfer(),
                        patient,
                        patient,
                        patient,
                        level,
                        state,
                        since,
                        decideBy,
                        version)
                .forEach(area -> changes.of(null, area));
    }
}
