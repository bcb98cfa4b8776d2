package org.careline.followup.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.followup.domain.VisitMode;
import org.careline.followup.form.Answers;
import org.careline.followup.form.Drug;
import org.jspecify.annotations.Nullable;

/**
 * What a new visit begins with 随访表预填: the answers of the last visit that stands.
 *
 * @param key the same for every page opened since the patient's newest entry: two pages sent record one visit
 * @param newest the entry made last, whatever became of it
 * @param last null: this is the first visit
 */
public record VisitDraft(
        UUID patient,
        @Nullable String residenceArea,
        boolean inHospital,
        UUID key,
        @Nullable UUID newest,
        @Nullable Last last) {

    /** The visit before. */
    public record Last(
            UUID visit,
            LocalDate visitedOn,
            int level,
            VisitMode mode,
            Answers answers,
            @Nullable List<Drug> medication) {
        static Last from(VisitEntity visit) {
            return new Last(visit.id, visit.visitedOn, visit.level, visit.mode, visit.answers, visit.medication);
        }
    }
}
