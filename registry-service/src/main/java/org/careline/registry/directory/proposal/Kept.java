package org.careline.registry.directory.proposal;

import org.careline.registry.directory.JurisdictionView;

/** What became of a wish to change a duty: it took effect, or it waits for a second person. */
public sealed interface Kept {
    /** It holds from now on. */
    record InEffect(JurisdictionView view) implements Kept {}

    /** It holds once a second person of the authority has confirmed it. */
    record Waiting(ProposalView proposal) implements Kept {}
}
