package org.careline.followup.console.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.kit.area.Area;
import org.jspecify.annotations.Nullable;

/**
 * The form on the page 随访表.
 *
 * @param action where it is sent, below the service's root
 * @param correctedVersion version of the visit it corrects; empty: it is a new visit
 * @param takenFrom the day whose answers are filled in; null: none, or those of the visit itself
 * @param places where the patient may be now, to pick from
 * @param notice what happened meanwhile; null: nothing
 */
public record Sheet(
        UUID patient,
        String action,
        String key,
        String correctedVersion,
        @Nullable LocalDate takenFrom,
        List<Area> places,
        Suggestion suggestion,
        @Nullable Notice notice) {
    public boolean corrects() {
        return !correctedVersion.isEmpty();
    }

    /**
     * Something the visitor has to know before saving again.
     *
     * @param kind {@code another-entered}, {@code corrected}, {@code withdrawn} or {@code deceased}
     * @param visit the one to look at
     */
    public record Notice(
            String kind,
            @Nullable UUID visit,
            @Nullable LocalDate day,
            @Nullable Integer level) {
        static final Notice DECEASED = new Notice("deceased", null, null, null);
    }
}
