package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.careline.kit.outbox.Outbox;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.LocalRules;

/**
 * Opens records 开通绿色通道, one for each patient and at most once for an assessment: the hot path, one statement and one
 * event.
 */
@ApplicationScoped
public class Openings {
    private static final String OPEN = """
            with opened as (
                insert into transfer (id, patient, assessment, version, state, area, area_version, place_now,
                                      assessing_organisation, hospital, requested_at, decide_by, deadline,
                                      list_rank, list_key)
                select ?, ?, ?, 1, 'awaiting-decision', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                where not exists (select from transfer_ground where assessment = ?)
                on conflict (patient) where closed_at is null do nothing
                returning id, assessment, requested_at, hospital),
            stands as (
                insert into transfer_ground (transfer, assessment, level, since)
                select id, assessment, ?, ? from opened)
            insert into transfer_step (transfer, what, at, hospital)
            select id, 'requested', requested_at, hospital from opened
            """;

    private final DataSource dataSource;
    private final Outbox outbox;
    private final LocalRules rules;
    private final Clock clock;

    Openings(DataSource dataSource, Outbox outbox, LocalRules rules, Clock clock) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return false: the patient has an open record, or the assessment had its own already; nothing was done */
    public boolean open(NewTransfer opening, AwaitingDecision notice) {
        var now = clock.instant();
        var opened = insert(opening, notice, now);
        if (opened) {
            var held = new Held(
                    opening.id(),
                    opening.patient(),
                    opening.ground().assessment(),
                    1,
                    opening.area(),
                    opening.placeNow(),
                    notice,
                    false,
                    false);
            outbox.append(TransferEvents.requested(held, notice, rules, now));
        }
        return opened;
    }

    private boolean insert(NewTransfer opening, AwaitingDecision notice, Instant now) {
        var decideBy = notice.decideBy(rules);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OPEN)) {
            statement.setObject(1, opening.id());
            statement.setObject(2, opening.patient());
            statement.setObject(3, opening.ground().assessment());
            statement.setString(4, opening.area());
            statement.setLong(5, opening.areaVersion());
            statement.setString(6, opening.placeNow());
            statement.setString(7, opening.assessingOrganisation());
            statement.setString(8, notice.hospital());
            statement.setObject(9, utc(now));
            statement.setObject(10, utc(decideBy));
            statement.setObject(11, utc(decideBy));
            statement.setInt(12, TransferState.AWAITING_DECISION.rank());
            statement.setLong(13, decideBy.toEpochMilli());
            statement.setObject(14, opening.ground().assessment());
            statement.setInt(15, opening.ground().level());
            statement.setObject(16, utc(opening.ground().since()));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the record was not opened", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
