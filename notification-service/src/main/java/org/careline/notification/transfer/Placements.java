package org.careline.notification.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.UUID;
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
    private static final String PLACED = "placed";

    /** Where the patient lives; not heard of yet: where the episode is. */
    private static final String HEAR = """
            insert into placement (transfer, patient, area, level, state, since, decide_by)
            values (?, ?, coalesce((select residence from patient where id = ?),
                (select area from episode where patient = ? order by opened_at desc limit 1), ''), ?, ?, ?, ?)
            on conflict (transfer) do update set state = excluded.state, since = excluded.since,
                area = case when excluded.area = '' then placement.area else excluded.area end,
                level = coalesce(excluded.level, placement.level)
            returning to_jsonb(area)
            """;

    private static final String OVER = "delete from placement where transfer = ? returning to_jsonb(area)";

    private final Rows rows;
    private final Changes changes;

    Placements(Rows rows, Changes changes) {
        this.rows = rows;
        this.changes = changes;
    }

    public void hear(TransferEvent event) {
        switch (event) {
            case TransferRequested told ->
                stands(told, told.level(), WAITS_FOR_DECISION, told.requestedAt(), told.decideBy());
            case TransferConfirmed told -> stands(told, null, asked(told.hospital()), told.confirmedAt(), null);
            case TransferDeclined told -> stands(told, null, asked(told.nextHospital()), told.declinedAt(), null);
            case TransferAccepted told -> stands(told, null, PLACED, told.acceptedAt(), null);
            case PatientNotArrived told -> stands(told, null, NOT_ARRIVED, told.notedAt(), null);
            case TransferStoodDown _,
                    PatientAdmitted _,
                    PatientDischarged _,
                    TransferCompleted _,
                    TransferCancelled _ -> over(event.transfer());
            case TransferEvent.DeskSightChanged _ -> {}
        }
    }

    private static String asked(@Nullable String hospital) {
        return hospital == null ? NOT_PLACED : PLACED;
    }

    private void stands(
            TransferEvent event,
            @Nullable Integer level,
            String state,
            OffsetDateTime since,
            @Nullable OffsetDateTime decideBy) {
        var patient = event.patient();
        rows.read(String.class, HEAR, event.transfer(), patient, patient, patient, level, state, since, decideBy)
                .forEach(area -> changes.of(null, area));
    }

    private void over(UUID transfer) {
        rows.read(String.class, OVER, transfer).forEach(area -> changes.of(null, area));
    }
}
