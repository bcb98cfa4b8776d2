package org.careline.kit.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.careline.kit.crypto.KeyedHash;
import org.careline.kit.trail.TrailVerification.Break;
import org.careline.kit.trail.TrailVerification.Kind;
import org.jspecify.annotations.Nullable;

/** A walk along the chain, from its beginning or from where an earlier walk ended. */
final class ChainWalk {
    private final KeyedHash hash;
    private final @Nullable TrailHead written;
    private TrailHead head;
    private boolean writtenSeen;
    private @Nullable Break firstBreak;

    ChainWalk(TrailHead from, KeyedHash hash, @Nullable TrailHead written) {
        this.head = from;
        this.hash = hash;
        this.written = written;
    }

    void over(ResultSet rows) throws SQLException {
        while (firstBreak == null && rows.next()) {
            var position = rows.getLong("position");
            var kind = step(rows, position);
            if (kind.isPresent()) {
                firstBreak = new Break(position, rows.getLong("entry"), kind.get());
            } else {
                head = new TrailHead(position, rows.getString("seal"));
                writtenSeen |= head.equals(written);
            }
        }
    }

    private Optional<Kind> step(ResultSet rows, long position) throws SQLException {
        if (position != head.position() + 1) {
            return Optional.of(Kind.SEAL_MISSING);
        }
        if (rows.getObject("id") == null) {
            return Optional.of(Kind.ENTRY_MISSING);
        }
        var expected = TrailEntry.read(rows).sealedAfter(head.seal(), hash);
        return expected.equals(rows.getString("seal")) ? Optional.empty() : Optional.of(Kind.ALTERED);
    }

    TrailHead head() {
        return head;
    }

    Optional<Break> firstBreak() {
        return Optional.ofNullable(firstBreak);
    }

    Optional<Break> otherChain() {
        return written == null || writtenSeen
                ? Optional.empty()
                : Optional.of(new Break(written.position(), null, Kind.OTHER_CHAIN));
    }
}
