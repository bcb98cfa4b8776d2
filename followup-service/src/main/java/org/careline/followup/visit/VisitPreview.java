package org.careline.followup.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.careline.events.AskedAction;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.Finding;
import org.careline.followup.proposal.ToldView;
import org.jspecify.annotations.Nullable;

/**
 * What saving a form would do 保存前提示 (rules 17.5): the judgement, who will be told and what they are asked for.
 *
 * @param late entered late, overtaken, or over before it is told
 * @param findings with the contradictions the visitor has to know of
 * @param willBeTold empty below level 3
 */
public record VisitPreview(
        int level,
        @Nullable Integer proposedLevel,
        ConditionClass condition,
        LocalDate nextVisitOn,
        AskedAction action,
        boolean inHospital,
        boolean late,
        Set<Finding> findings,
        List<ToldView> willBeTold) {
    public boolean tells() {
        return !willBeTold.isEmpty();
    }
}
