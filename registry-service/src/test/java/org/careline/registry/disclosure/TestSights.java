package org.careline.registry.disclosure;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.Duty;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.jspecify.annotations.Nullable;

/** Tells who sees whom, as notification and referral would, and waits until the register has heard it. */
final class TestSights {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestSights() {}

    static void told(UUID patient, String organisation, Duty duty, long version, boolean sees) {
        send(patient, organisation, duty, version, sees, null, null);
        await(patient, organisation, duty.name(), version);
    }

    static void told(
            UUID patient,
            String organisation,
            Duty duty,
            long version,
            @Nullable OffsetDateTime until,
            @Nullable String placeNow) {
        send(patient, organisation, duty, version, true, until, placeNow);
        await(patient, organisation, duty.name(), version);
    }

    static void send(
            UUID patient,
            String organisation,
            Duty duty,
            long version,
            boolean sees,
            @Nullable OffsetDateTime until,
            @Nullable String placeNow) {
        TestTopics.send(new SightChanged(
                patient, UUID.randomUUID(), organisation, duty, version, sees, until, placeNow, OffsetDateTime.now()));
    }

    static void toldDesk(UUID transfer, UUID patient, String hospital, long version, boolean sees) {
        TestTopics.send(new DeskSightChanged(transfer, patient, hospital, version, sees, null, OffsetDateTime.now()));
        await(transfer, hospital, "DESK", version);
    }

    private static void await(UUID about, String organisation, String kind, long version) {
        var end = Instant.now().plus(PATIENCE);
        while (heard(about, organisation, kind) < version) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not heard");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static long heard(UUID about, String organisation, String kind) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("""
                        select coalesce(max(version), 0) from sight
                        where about = ? and organisation = ? and kind = ?
                        """)) {
            statement.setObject(1, about);
            statement.setString(2, organisation);
            statement.setString(3, kind);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
