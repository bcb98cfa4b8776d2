package org.careline.kit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.careline.kit.crypto.KeyedHash;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it was written, every column of it, for sealing and for checking. */
record TrailEntry(long id, List<@Nullable String> columns) {

    static TrailEntry read(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new TrailEntry(
                id,
                Arrays.asList(
                        Long.toString(id),
                        row.getObject("at", OffsetDateTime.class).toInstant().toString(),
                        row.getString("organisation"),
                        row.getString("subject"),
                        row.getString("acting_clinician"),
                        row.getString("action"),
                        Arrays.toString((Object[]) row.getArray("patients").getArray()),
                        row.getString("reason")));
    }

    String sealedAfter(String seal, KeyedHash hash) {
        return hash.of(Stream.concat(Stream.of(seal), columns.stream()).toList());
    }
}
