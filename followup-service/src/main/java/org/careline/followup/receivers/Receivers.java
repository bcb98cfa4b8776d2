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
            select r.*, o.name, o.duty_phone
            from receiver r left join organisation o on o.code = r.organisation
            where r.assessment = any(?)
            order by r.assessment, r.copy, r.duty, r.raised_at, r.alert
            """;

    private final DataSource dataSource;
    private final PromptConfig config;
    private final Clock clock;

    Receivers(DataSource dataSource, PromptConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
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
        var toldByPhoneAt = time(row, "told_by_phone_at");
        var withdrawnAt = time(row, "withdrawn_at");
        var signBy = time(row, "sign_by");
        var raisedAt = time(row, "raised_at");
        var unsigned = acknowledgedAt == null
                && toldByPhoneAt == null
                && withdrawnAt == null
                && row.getObject("episode_closed_at") == null;
        return new ReceiverView(
                row.getObject("alert", UUID.class),
                row.getString("duty"),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("duty_phone"),
                row.getObject("copy", Boolean.class),
                row.getString("cause"),
                row.getString("action"),
                raisedAt,
                time(row, "delivered_at"),
                time(row, "opened_at"),
                acknowledgedAt,
                toldByPhoneAt,
                signBy,
                unsigned && signBy != null && isPrompted(raisedAt, signBy),
                row.getString("escalated_to"),
                row.getObject("supersedes", UUID.class),
                withdrawnAt);
    }

    /** Rules 17.3: where half an hour is left to sign, the doctor is asked to telephone after ten minutes. */
    private boolean isPrompted(@Nullable OffsetDateTime raisedAt, OffsetDateTime signBy) {
        var promptAt = raisedAt != null && !raisedAt.plus(config.urgentWithin()).isBefore(signBy)
                ? raisedAt.plus(config.after())
                : signBy;
        var now = OffsetDateTime.now(clock);
        return promptAt.isBefore(now) || signBy.isBefore(now);
    }

    private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
