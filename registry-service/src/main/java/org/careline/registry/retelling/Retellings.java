package org.careline.registry.retelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.careline.kit.access.AsSystem;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.kit.web.Ids;

/** What an operator asks for after a restore: every state of the register told again, as it stands. */
@ApplicationScoped
class Retellings {
    private final RetellingTable table;
    private final AsSystem asSystem;
    private final Trail trail;

    Retellings(RetellingTable table, AsSystem asSystem, Trail trail) {
        this.table = table;
        this.asSystem = asSystem;
        this.trail = trail;
    }

    /** Where one is under way already it goes on, and is the answer. */
    @Transactional
    RetellingView begin(RetellingForm form) {
        if (asSystem.call(() -> table.begin(Ids.next(), form.raised()))) {
            trail.record("states-told-again", List.of(), "raised " + form.raised());
        }
        return last();
    }

    @Transactional
    RetellingView cancel() {
        var last = last();
        if (table.end(last.id(), true)) {
            trail.record("states-told-again-cancelled", List.of(), last.part() + " after " + last.told());
        }
        return last();
    }

    @Transactional
    RetellingView last() {
        return table.last().orElseThrow(NotThereException::new);
    }
}
