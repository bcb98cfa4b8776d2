package org.careline.followup.visit;

import java.util.List;
import org.careline.followup.form.Answers;
import org.careline.followup.form.Drug;
import org.jspecify.annotations.Nullable;

/** What was entered, whole 随访服务记录; only with the visit itself, never in lists. */
public record VisitDetails(
        Answers answers,
        @Nullable List<Drug> medication,
        @Nullable String note,
        @Nullable String belowProposalReason) {

    static VisitDetails from(VisitEntity visit) {
        return new VisitDetails(visit.answers, visit.medication, visit.note, visit.belowProposalReason);
    }
}
