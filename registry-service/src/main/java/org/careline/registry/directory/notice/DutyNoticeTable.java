package org.careline.registry.directory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.kit.time.ClockProducer;
import org.jspecify.annotations.Nullable;

/** The rows of notices; the database shows each organisation its own. */
@ApplicationScoped
class DutyNoticeTable {
    private static final String ADD = """
            insert into duty_notice (id, organisation, kind, duty, area, version, from_day, to_day, accountable, authority, told_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            select id, kind, duty, area, from_day, to_day, accountable, authority, told_at, read_at
            from duty_notice where organisation = ? and (cast(? as uuid) is null or id < ?) order by id desc limit ?
            """;
    private static final String MARK = """
            update duty_notice set read_at = ?, read_by = ? where id = any(?) and read_at is null
            """;

    private final DataSource dataSource;

    DutyNoticeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void add(DutyNoticeView notice, String organisation, long version) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, notice.id());
            statement.setString(2, organisation);
            statement.setString(3, notice.kind());
            statement.setString(4, notice.duty());
            statement.setString(5, notice.area());
            statement.setLong(6, version);
            statement.setObject(7, notice.from());
            statement.setObject(8, notice.to());
            statement.setString(9, notice.accountable());
            statement.setString(10, notice.authority());
            statement.setObject(11, notice.toldAt());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the notice was not kept", e);
        }
    }

    List<DutyNoticeView> of(String organisation, @Nullable UUID before, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setString(1, organisation);
            statement.setObject(2, before);
            statement.setObject(3, before);
            statement.setInt(4, limit);
            var found = new ArrayList<DutyNoticeView>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the notices could not be read", e);
        }
    }

    void markRead(Collection<UUID> notices, String reader, OffsetDateTime at) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(MARK)) {
            statement.setObject(1, at);
            statement.setString(2, reader);
            statement.setArray(3, connection.createArrayOf("uuid", notices.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the notices were not marked", e);
        }
    }

    private static DutyNoticeView read(ResultSet row) throws SQLException {
        return new DutyNoticeView(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("duty"),
                row.getString("area"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("accountable"),
                row.getString("authority"),
                here(row.getObject("told_at", OffsetDateTime.class)),
                row.getObject("read_at", OffsetDateTime.class) == null
                        ? null
                        : here(row.getObject("read_at", OffsetDateTime.class)));
    }

    private static OffsetDateTime here(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ClockProducer.ZONE).toOffsetDateTime();
    }
}
