package org.careline.registry.directory.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes that wait, or waited, for a second person 待确认的管辖变更.
 *
 * @param subject of the token that proposed it
 * @param decidedBy name of the account that confirmed or withdrew it; null: it is open
 */
record Proposal(
        UUID id,
        String authority,
        ProposalState state,
        List<ProposedChange> changes,
        String subject,
        String name,
        Instant at,
        Instant expiresAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    Proposal {
        changes = List.copyOf(changes);
    }

    /** Nobody need have looked: time alone ends it. */
    ProposalState stateAt(Instant now) {
        return state == ProposalState.OPEN && !expiresAt.isAfter(now) ? ProposalState.EXPIRED : state;
    }
}
