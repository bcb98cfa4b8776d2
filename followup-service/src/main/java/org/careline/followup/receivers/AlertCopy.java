package org.careline.followup.receivers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Objects;
import javax.sql.DataSource;
import org.careline.events.AlertEvent.AlertActWithdrawn;
import org.careline.events.AlertEvent.AlertEscalated;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.AlertEvent.AlertSettled;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.events.AlertEvent.EpisodeReopened;
import org.careline.events.AlertEvent.OfAlert;

/** Keeps one row an alert, whichever of its facts 通报、送达、查看、签收 is heard first; each fact is one statement. */
@ApplicationScoped
class AlertCopy {
    private static final String RAISED = """
            insert into receiver (alert, assessment, patient, duty, organisation,
                                  copy, cause, action, up_the_line, supersedes, sign_by, raised_at, episode,
                                  prompt_at, level, hands_over_to, never_signed, close_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (alert) do update set
                copy = excluded.copy, cause = excluded.cause, action = excluded.action,
                up_the_line = excluded.up_the_line, supersedes = excluded.supersedes,
                sign_by = excluded.sign_by, raised_at = excluded.raised_at, episode = excluded.episode,
                prompt_at = excluded.prompt_at, level = excluded.level, hands_over_to = excluded.hands_over_to,
                never_signed = excluded.never_signed, close_reason = excluded.close_reason
            """;

    private static final String ESCALATED = """
            insert into receiver (alert, assessment, patient, duty, organisation, escalated_to, escalated_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (alert) do update set
                escalated_to = excluded.escalated_to, escalated_at = excluded.escalated_at
            where receiver.escalated_at is null or receiver.escalated_at <= excluded.escalated_at
            """;

    private static final String WITHDRAWN = """
            insert into receiver (alert, assessment, patient, duty, organisation, withdrawal_reason, withdrawn_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (alert) do update set
                withdrawal_reason = excluded.withdrawal_reason, withdrawn_at = excluded.withdrawn_at
            """;

    private static final String CLOSED = """
            update receiver set episode_closed_at = ?
            where patient = ? and episode_closed_at is null and coalesce(episode, ?) = ?
            """;

    private static final String REOPENED = """
            update receiver set episode_closed_at = null
            where patient = ? and coalesce(episode, ?) = ?
            """;

    private static final String SETTLED = """
            insert into receiver (alert, assessment, patient, duty, organisation,
                                  settled_reason, settled_by, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (alert) do update set settled_reason = excluded.settled_reason,
                settled_by = excluded.settled_by, settled_at = excluded.settled_at
            """;

    private final DataSource dataSource;

    AlertCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void raised(AlertRaised alert) {
        write(RAISED, alert, statement -> {
            statement.setBoolean(6, alert.copy());
            statement.setString(7, alert.cause().wireName());
            statement.setString(8, alert.action().wireName());
            statement.setString(9, Objects.toString(alert.upTheLine(), null));
            statement.setObject(10, alert.supersedes());
            statement.setObject(11, alert.signBy());
            statement.setObject(12, alert.raisedAt());
            statement.setObject(13, alert.episode());
            statement.setObject(14, alert.promptAt());
            statement.setInt(15, alert.level());
            statement.setString(16, alert.handedTo());
            statement.setObject(17, alert.neverSigned());
            statement.setString(18, Objects.toString(alert.closeReason(), null));
        });
    }

    /** Delivered, opened, signed: the first time counts; of phone calls all are kept. */
    void happened(AlertFact fact, OfAlert alert, OffsetDateTime at) {
        write(fact.statement(), alert, statement -> statement.setObject(6, at));
        if (fact.isCall()) {
            update(AlertFact.COUNT_CALLS, statement -> statement.setObject(1, alert.alert()));
        }
    }

    /** A signature or a phone call taken back by its author, as if it had never been. */
    void takenBack(AlertActWithdrawn alert) {
        happened(
                switch (alert.act()) {
                    case ACKNOWLEDGED -> AlertFact.SIGNATURE_WITHDRAWN;
                    case TOLD_BY_PHONE -> AlertFact.PHONE_CALL_WITHDRAWN;
                },
                alert,
                alert.withdrawnAt());
    }

    void escalated(AlertEscalated alert) {
        write(ESCALATED, alert, statement -> {
            statement.setString(6, alert.escalatedTo());
            statement.setObject(7, alert.escalatedAt());
        });
    }

    void withdrawn(AlertWithdrawn alert) {
        write(WITHDRAWN, alert, statement -> {
            statement.setString(6, alert.reason().wireName());
            statement.setObject(7, alert.withdrawnAt());
        });
    }

    /** True as it was, and nothing is asked any more. */
    void settled(AlertSettled alert) {
        write(SETTLED, alert, statement -> {
            statement.setString(6, alert.reason().wireName());
            statement.setString(7, alert.by());
            statement.setObject(8, alert.settledAt());
        });
    }

    /** What closed the danger is not true any more; told after the closing, whatever the clocks say. */
    void reopened(EpisodeReopened episode) {
        update(REOPENED, statement -> {
            statement.setObject(1, episode.patient());
            statement.setObject(2, episode.episode());
            statement.setObject(3, episode.episode());
        });
    }

    /** The danger is over: nobody is asked to telephone for it any more. */
    void closed(EpisodeClosed episode) {
        update(CLOSED, statement -> {
            statement.setObject(1, episode.closedAt());
            statement.setObject(2, episode.patient());
            statement.setObject(3, episode.episode());
            statement.setObject(4, episode.episode());
        });
    }

    private void write(String sql, OfAlert alert, Facts facts) {
        update(sql, statement -> {
            statement.setObject(1, alert.alert());
            statement.setObject(2, alert.assessment());
            statement.setObject(3, alert.patient());
            statement.setString(4, alert.duty().wireName());
            statement.setString(5, alert.organisation());
            facts.set(statement);
        });
    }

    private void update(String sql, Facts facts) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            facts.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the alert's copy was not written", e);
        }
    }

    /** The parameters a fact has beyond those of every alert. */
    private interface Facts {
        void set(PreparedStatement statement) throws SQLException;
    }
}
