package org.careline.registry.directory.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of proposals; the database shows each authority its own. */
@ApplicationScoped
class ProposalTable {
    private static final String ADD = """
            insert into duty_proposal (id, authority, state, changes, proposed_by, proposed_name, proposed_at, expires_at)
            values (?, ?, 'open', cast(? as jsonb), ?, ?, ?, ?)
            """;
    private static final String COLUMNS = """
            select id, authority, state, changes, proposed_by, proposed_name, proposed_at, expires_at, decided_name, decided_at
            from duty_proposal
            """;
    private static final String DECIDE = """
            update duty_proposal set state = ?, decided_by = ?, decided_name = ?, decided_at = ? where id = ?
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;

    ProposalTable(DataSource dataSource, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    void add(Proposal proposal) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, proposal.id());
            statement.setString(2, proposal.authority());
            statement.setString(3, json.writeValueAsString(proposal.changes()));
            statement.setString(4, proposal.subject());
            statement.setString(5, proposal.name());
            statement.setObject(6, OffsetDateTime.ofInstant(proposal.at(), clock.getZone()));
            statement.setObject(7, OffsetDateTime.ofInstant(proposal.expiresAt(), clock.getZone()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the proposal was not kept", e);
        }
    }

    Optional<Proposal> find(UUID id) {
        return query(COLUMNS + "where id = ?", id).stream().findFirst();
    }

    /** Whoever else decides on it waits. */
    Optional<Proposal> lock(UUID id) {
        return query(COLUMNS + "where id = ? for update", id).stream().findFirst();
    }

    List<Proposal> open(Instant now) {
        return query(
                COLUMNS + "where state = 'open' and expires_at > ? order by id desc",
                OffsetDateTime.ofInstant(now, clock.getZone()));
    }

    /** The newest first. */
    List<Proposal> all(@Nullable UUID before, int limit) {
        return query(
                COLUMNS + "where cast(? as uuid) is null or id < ? order by id desc limit ?", before, before, limit);
    }

    void decide(UUID id, ProposalState state, Account account, Instant at) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, state.code());
            statement.setString(2, account.subject());
            statement.setString(3, account.name());
            statement.setObject(4, OffsetDateTime.ofInstant(at, clock.getZone()));
            statement.setObject(5, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the proposal was not decided", e);
        }
    }

    private List<Proposal> query(String sql, @Nullable Object... parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<Proposal>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the proposals could not be read", e);
        }
    }

    private Proposal read(ResultSet row) throws SQLException, JsonProcessingException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("authority"),
                ProposalState.of(row.getString("state")),
                json.readValue(row.getString("changes"), new TypeReference<List<ProposedChange>>() {}),
                row.getString("proposed_by"),
                row.getString("proposed_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_name"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
