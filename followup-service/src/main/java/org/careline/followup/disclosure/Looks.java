package org.careline.followup.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.Grants;

/** A look by grant 凭授权查看: waits a moment for an alert or right that is still under way, never longer. */
@ApplicationScoped
class Looks {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Grants grants;
    private final Disclosures disclosures;

    Looks(Grants grants, Disclosures disclosures) {
        this.grants = grants;
        this.disclosures = disclosures;
    }

    List<Disclosure> look(DisclosureForm form) {
        var held = form.grants().stream()
                .map(grants::read)
                .flatMap(Optional::stream)
                .toList();
        await(held);
        return disclosures.disclose(held, held.size() < form.grants().size(), form);
    }

    private void await(List<Grant> held) {
        var end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!disclosures.areHeard(held) && System.nanoTime() < end) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
