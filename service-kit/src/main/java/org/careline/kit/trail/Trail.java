package org.careline.kit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.ColumnCipher;
import org.jspecify.annotations.Nullable;

/** The access trail 访问留痕: who looked at whom, when and why (rules 12.3). Written in the transaction of the look. */
@ApplicationScoped
public class Trail {
    private static final String INSERT = """
            with entry as (
                insert into access_trail (at, organisation, subject, acting_clinician, action, patients, reason)
                values (?, ?, ?, ?, ?, ?, ?) returning id)
            insert into trail_waiting (entry) select id from entry
            """;

    private final DataSource dataSource;
    private final CurrentCaller caller;
    private final ColumnCipher cipher;
    private final Clock clock;
    private final RefusalNote note;

    Trail(DataSource dataSource, CurrentCaller caller, ColumnCipher cipher, Clock clock, RefusalNote note) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.cipher = cipher;
        this.clock = clock;
        this.note = note;
    }

    /**
     * One entry for one look, however many patients a page shows.
     *
     * @param action a stable code such as {@code patient-read}, {@code disclosure}, {@code visit-recorded}
     * @param reason given by the caller, where one is asked for
     */
    public void record(String action, Collection<UUID> patients, @Nullable String reason) {
        var who = caller.get();
        if (action.equals(RefusedLooks.ACTION)) {
            note.take();
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setString(2, who.organisation());
            statement.setString(3, who.subject());
            statement.setString(4, who.actingClinician());
            statement.setString(5, action);
            statement.setArray(6, connection.createArrayOf("uuid", patients.toArray()));
            statement.setString(7, reason == null ? null : cipher.seal(reason));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the look was not put on the trail", e);
        }
    }

    public void record(String action, UUID patient) {
        record(action, List.of(patient), null);
    }
}
