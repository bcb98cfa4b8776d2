package org.careline.registry.directory.proposal;

import java.util.Arrays;
import java.util.Locale;

/** What became of a proposal 变更状态. */
enum ProposalState {
    OPEN,
    CONFIRMED,
    WITHDRAWN,
    EXPIRED,
    /** What it was made from was changed by somebody else meanwhile. */
    OVERTAKEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ProposalState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
