package org.careline.followup.domain;

import java.util.EnumSet;
import java.util.Set;

/** Reads the findings of the condition 病情 out of level, examination and incidents (rules 4.1). */
public final class Findings {
    private Findings() {}

    public static Set<Finding> of(DangerLevel level, Examination examination, Incidents incidents) {
        var findings = EnumSet.noneOf(Finding.class);
        add(findings, Finding.DANGER_THREE_OR_MORE, level.isTold());
        add(findings, Finding.DANGER_ONE_OR_TWO, !level.isTold() && level != DangerLevel.NONE);
        add(findings, Finding.OBVIOUS_SYMPTOMS, examination.severity() == SymptomSeverity.OBVIOUS);
        add(findings, Finding.SOME_SYMPTOMS, examination.severity() == SymptomSeverity.SOME);
        add(findings, Finding.NO_INSIGHT, examination.insight() == Insight.ABSENT);
        add(findings, Finding.PARTIAL_INSIGHT, examination.insight() == Insight.PARTIAL);
        add(findings, Finding.SERIOUS_ADVERSE_REACTION, examination.adverseReaction() == AdverseReaction.SERIOUS);
        add(findings, Finding.SERIOUS_PHYSICAL_DISEASE, examination.physicalDisease() == PhysicalDisease.SERIOUS);
        add(findings, Finding.POOR_SOCIAL_FUNCTION, examination.hasPoorSocialFunction());
        add(findings, Finding.NOT_FULLY_ASKED, !examination.isComplete());
        add(findings, Finding.INCIDENTS, incidents.any());
        return findings;
    }

    private static void add(Set<Finding> findings, Finding finding, boolean found) {
        if (found) {
            findings.add(finding);
        }
    }
}
