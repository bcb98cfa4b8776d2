package org.careline.followup.domain;

import java.util.EnumSet;
import java.util.Set;

/** What a visit found that decides the condition class, or has to be seen with the entry 随访发现 (rules 4.1, 17.1, 17.5). */
public enum Finding {
    /** 危险性评估3~5级. */
    DANGER_THREE_OR_MORE,
    /** 精神症状明显. */
    OBVIOUS_SYMPTOMS,
    /** 自知力缺乏. */
    NO_INSIGHT,
    /** 急性或严重药物不良反应. */
    SERIOUS_ADVERSE_REACTION,
    /** 严重躯体疾病. */
    SERIOUS_PHYSICAL_DISEASE,
    /** 危险性评估1~2级. */
    DANGER_ONE_OR_TWO,
    SOME_SYMPTOMS,
    PARTIAL_INSIGHT,
    POOR_SOCIAL_FUNCTION,
    /** Something the class “stable” has to be shown by was not asked. */
    NOT_FULLY_ASKED,
    /** 危险行为 counted since the previous visit. */
    INCIDENTS,
    /** A level of 3 or more has to be entered on the day of the visit (rules 17.1-7). */
    NOT_ENTERED_THE_SAME_DAY,
    /** Older than 48 hours when entered (rules 17.1-5). */
    ENTERED_LATE,
    /** A later visit below 3 stood already (rules 17.1-5). */
    OVERTAKEN,
    /** Stated below the proposed level (rules 17.5). */
    BELOW_PROPOSAL,
    /** Stated below 3 beside incidents that speak against it (rules 17.5). */
    BELOW_THREE_BESIDE_INCIDENTS,
    /** Visited on a day after the registered death 登记已死亡 (rules 17.1-11). */
    SEEN_AFTER_DEATH,
    /** The place where the person is now is not among the known divisions: the longest known part of it was taken. */
    PLACE_TIDIED,
    /** A side part of the form was incomplete or contradicted itself and was left out 表单有缺项. */
    FORM_TIDIED;

    private static final Set<Finding> UNSTABLE = EnumSet.of(
            DANGER_THREE_OR_MORE, OBVIOUS_SYMPTOMS, NO_INSIGHT, SERIOUS_ADVERSE_REACTION, SERIOUS_PHYSICAL_DISEASE);
    private static final Set<Finding> NOT_STABLE =
            EnumSet.of(DANGER_ONE_OR_TWO, SOME_SYMPTOMS, PARTIAL_INSIGHT, POOR_SOCIAL_FUNCTION, NOT_FULLY_ASKED);

    boolean meansUnstable() {
        return UNSTABLE.contains(this);
    }

    boolean meansNotStable() {
        return NOT_STABLE.contains(this);
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
