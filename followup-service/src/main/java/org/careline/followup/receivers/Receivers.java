package org.careline.followup.receivers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The receivers of assessments 通报对象, with names and duty phones, a whole page in one query. */
@ApplicationScoped
public class Receivers {
    private static final String OF_ASSESSMENTS = """
            select r.alert, r.assessment, r.duty, r.organisation, r.copy, r.cause, r.action, r.raised_at, r.delivered_at,
                   r.opened_at, r.acknowledged_at, r.told_by_phone_at, r.sign_by, r.prompt_at, r.escalated_to,
                   r.supersedes, r.withdrawn_at, r.settled_at, r.settled_reason, r.settled_by, r.episode_closed_at,
                   r.never_signed, r.hands_over_to, o.name, o.duty_phone, b.name as settled_by_name,
                   exists (select from receiver c
                           where c.patient = r.patient and c.organisation = r.organisation and c.duty = r.duty
                             and c.told_by_phone_at >= r.raised_at) as phoned
            from receiver r
            left join organisation o on o.code = r.organisation
            left join organisation b on b.code = r.settled_by
            where r.assessment = any(?)
            order by r.assessment, r.copy, r.duty, r.raised_at, r.alert
            """;

    private final DataSource dataSource;
    private final Clock clock;

    Receivers(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** By assessment; one nobody was told of is missing. */
    public Map<UUID, List<ReceiverView>> of(Collection<UUID> assessments) {
        var receivers = new HashMap<UUID, List<ReceiverView>>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OF_ASSESSMENTS)) {
            statement.setArray(1, connection.createArrayOf("uuid", assessments.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var assessment = rows.getObject("assessment", UUID.class);
                    receivers
                            .computeIfAbsent(assessment, _ -> new ArrayList<>())
                            .add(read(rows));
                }
            }
            return receivers;
        } catch (SQLException e) {
            throw new IllegalStateException("the receivers could not be read", e);
        }
    }

    private ReceiverView read(ResultSet row) throws SQLException {
        var acknowledgedAt = time(row, "acknowledged_at");
        var withdrawnAt = time(row, "withdrawn_at");
        var settledAt = time(row, "settled_at");
        var closedAt = time(row, "episode_closed_at");
        var over = acknowledgedAt != null || withdrawnAt != null || settledAt != null || closedAt != null;
        return new ReceiverView(
                row.getObject("alert", UUID.class),
                row.getString("duty"),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("duty_phone"),
                row.getObject("copy", Boolean.class),
                row.getString("cause"),
                row.getString("action"),
                time(row, "raised_at"),
                time(row, "delivered_at"),
                time(row, "opened_at"),
                acknowledgedAt,
                time(row, "told_by_phone_at"),
                time(row, "sign_by"),
                !over && !row.getBoolean("phoned") && isPrompted(row),
                row.getString("escalated_to"),
                row.getObject("supersedes", UUID.class),
                withdrawnAt,
                settledAt,
                row.getString("settled_reason"),
                row.getString("settled_by"),
                row.getString("settled_by_name"),
                closedAt,
                row.getBoolean("never_signed"),
                row.getString("hands_over_to"));
    }

    /** When, the notification service says; an alert of a service that did not say it yet, when it was to be signed. */
    private boolean isPrompted(ResultSet row) throws SQLException {
        var signBy = time(row, "sign_by");
        var promptAt = time(row, "prompt_at");
        return signBy != null && !(promptAt == null ? signBy : promptAt).isAfter(OffsetDateTime.now(clock));
    }

    private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
