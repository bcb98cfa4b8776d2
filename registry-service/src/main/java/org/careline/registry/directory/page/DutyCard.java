package org.careline.registry.directory.page;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import org.careline.registry.directory.HeldDuty;
import org.jspecify.annotations.Nullable;

/**
 * One duty in one area 职责: who has it today, and all that was and will be said of it here.
 *
 * @param present holders today, inherited ones included
 * @param inheritedFrom name of the area above it is held for; empty: it is held here, or by nobody
 * @param history of this very area, the newest first
 * @param waiting a change of it that waits for a second person; empty: none
 */
@TemplateData
public record DutyCard(String duty, List<HeldDuty> present, String inheritedFrom, List<Turn> history, String waiting) {
    public DutyCard {
        present = List.copyOf(present);
        history = List.copyOf(history);
    }

    public boolean nobody() {
        return present.stream().allMatch(HeldDuty::nobody);
    }

    /**
     * A holder's time with the duty 管辖期间.
     *
     * @param state past, now or coming
     */
    @TemplateData
    public record Turn(
            String name, int rank, LocalDate from, @Nullable LocalDate to, String state) {}
}
