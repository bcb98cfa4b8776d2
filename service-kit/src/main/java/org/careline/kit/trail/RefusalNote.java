package org.careline.kit.trail;

import jakarta.enterprise.context.RequestScoped;

/** Whether the refused look of the request under way is on the trail already. */
@RequestScoped
class RefusalNote {
    private boolean taken;

    void take() {
        taken = true;
    }

    boolean isTaken() {
        return taken;
    }
}
