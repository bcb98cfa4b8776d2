package org.careline.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.KeyRing;
import org.careline.kit.problem.InvalidFieldException;
import org.jspecify.annotations.Nullable;

/** Header Idempotency-Key: the same key and body answers the same, the same key with another body is 422. */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 255;

    private final CurrentCaller caller;
    private final KeyRing keys;
    private final IdempotencyRows rows;
    private final FormText formText;
    private final TransactionSynchronizationRegistry transaction;

    Idempotency(
            CurrentCaller caller,
            KeyRing keys,
            IdempotencyRows rows,
            FormText formText,
            TransactionSynchronizationRegistry transaction) {
        this.caller = caller;
        this.keys = keys;
        this.rows = rows;
        this.formText = formText;
        this.transaction = transaction;
    }

    /**
     * Creates once per organisation, operation and key, inside the caller's transaction; answers the id created then.
     *
     * @param key the header; null or longer than 255 is answered 400
     * @param operation stable name such as {@code record-visit}
     * @param form what came in; only its keyed hash is kept
     */
    public UUID once(@Nullable String key, String operation, Object form, Supplier<UUID> create) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidFieldException(
                    "Idempotency-Key", "需要1至255个字符的幂等键。A key of 1 to 255 characters is needed.");
        }
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("once() belongs inside the transaction of what it creates");
        }
        var organisation = caller.get().organisation();
        var hash = keys.idempotency();
        var row = new IdempotencyRow(
                organisation, operation, hash.of(organisation, operation, key), hash.of(formText.of(form)));
        try {
            return once(row, create);
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key could not be kept", e);
        }
    }

    /** Whoever comes second with the key waits in the insert until the first has committed or given up. */
    private UUID once(IdempotencyRow row, Supplier<UUID> create) throws SQLException {
        if (!rows.claim(row)) {
            return rows.createdBefore(row);
        }
        var created = create.get();
        rows.complete(row, created);
        return created;
    }
}
