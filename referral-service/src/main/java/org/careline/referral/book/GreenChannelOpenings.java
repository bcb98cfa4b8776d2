package org.careline.referral.book;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.kit.outbox.Outbox;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Grounds;

/** Opens records 开通绿色通道: the row, its grounds, its first step and its event, the patient's row being locked. */
@ApplicationScoped
public class GreenChannelOpenings {
    private static final String OPEN = """
            with opened as (
                insert into transfer (id, patient, assessment, version, state, area, place_now,
                                      assessing_organisation, hospital, returning_to, remark, requested_at, decide_by,
                                      deadline, list_rank, list_key)
                values (?, ?, ?, 1, 'awaiting-decision', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning id, requested_at, hospital)
            insert into transfer_step (transfer, what, at, hospital)
            select id, 'requested', requested_at, hospital from opened
            """;

    private static final String STAND = """
            insert into transfer_ground (transfer, assessment, level, kinds, weapon, since, decide_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final DeskSights sights;
    private final Outbox outbox;

    GreenChannelOpenings(DataSource dataSource, DeskSights sights, Outbox outbox) {
        this.dataSource = dataSource;
        this.sights = sights;
        this.outbox = outbox;
    }

    public void open(NewTransfer opening, Instant now) {
        var asked = opening.asked();
        insert(opening, now);
        stand(opening.id(), asked.grounds());
        var notice = AwaitingDecision.opened(asked.grounds(), asked.hospital(), asked.returningTo());
        var opened = new LockedTransfer(
                opening.id(),
                opening.patient(),
                opening.assessment(),
                0,
                now,
                opening.area(),
                opening.placeNow(),
                notice,
                false,
                false);
        outbox.append(TransferEvents.requested(opened, notice, now));
        sights.open(opening.id(), opening.patient(), asked.hospital(), now);
    }

    private void insert(NewTransfer opening, Instant now) {
        var asked = opening.asked();
        var decideBy = asked.grounds().decideBy();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OPEN)) {
            statement.setObject(1, opening.id());
            statement.setObject(2, opening.patient());
            statement.setObject(3, opening.assessment());
            statement.setString(4, opening.area());
            statement.setString(5, opening.placeNow());
            statement.setString(6, opening.assessingOrganisation());
            statement.setString(7, asked.hospital());
            statement.setString(8, asked.returningTo());
            statement.setString(
                    9, asked.remark() == null ? null : asked.remark().toString());
            statement.setObject(10, utc(now));
            statement.setObject(11, utc(decideBy));
            statement.setObject(12, utc(decideBy));
            statement.setInt(13, TransferState.AWAITING_DECISION.rank());
            statement.setLong(14, decideBy.toEpochMilli());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the record was not opened", e);
        }
    }

    /** All in one go: a patient may have been in danger hundreds of times. */
    private void stand(UUID transfer, Grounds grounds) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(STAND)) {
            for (var ground : grounds.standing()) {
                var row = GroundRow.from(ground);
                statement.setObject(1, transfer);
                statement.setObject(2, row.assessment());
                statement.setInt(3, row.level());
                statement.setArray(
                        4, connection.createArrayOf("text", row.kinds().toArray()));
                statement.setBoolean(5, row.weapon());
                statement.setObject(6, utc(row.since()));
                statement.setObject(7, utc(row.decideBy()));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("what the record stands on was not kept", e);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
