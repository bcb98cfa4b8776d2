package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The condition classes of rules 4.1. */
class ConditionClassTest {

    @ParameterizedTest(name = "4.1: level {0}, {1}, {2}, {3}, {4}, {5} -> {6}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        LEVEL, SYMPTOMS, INSIGHT, SOCIAL,         ADVERSE,        PHYSICAL, CLASS
        3,     GONE,     FULL,    GOOD,           NONE,           NONE,     UNSTABLE
        4,     GONE,     FULL,    GOOD,           NONE,           NONE,     UNSTABLE
        5,     GONE,     FULL,    GOOD,           NONE,           NONE,     UNSTABLE
        0,     OBVIOUS,  FULL,    GOOD,           NONE,           NONE,     UNSTABLE
        0,     GONE,     ABSENT,  GOOD,           NONE,           NONE,     UNSTABLE
        0,     GONE,     FULL,    GOOD,           SERIOUS,        NONE,     UNSTABLE
        0,     GONE,     FULL,    GOOD,           NONE,           SERIOUS,  UNSTABLE
        2,     SOME,     ABSENT,  POOR,           PRESENT,        STABLE,   UNSTABLE
        1,     GONE,     FULL,    GOOD,           NONE,           NONE,     BASICALLY_STABLE
        2,     GONE,     FULL,    GOOD,           NONE,           NONE,     BASICALLY_STABLE
        0,     SOME,     FULL,    GOOD,           NONE,           NONE,     BASICALLY_STABLE
        0,     GONE,     PARTIAL, GOOD,           NONE,           NONE,     BASICALLY_STABLE
        0,     GONE,     FULL,    POOR,           NONE,           NONE,     BASICALLY_STABLE
        0,     GONE,     FULL,    GOOD,           NONE,           NONE,     STABLE
        0,     GONE,     FULL,    FAIR,           NONE,           STABLE,   STABLE
        0,     GONE,     FULL,    NOT_APPLICABLE, NOT_APPLICABLE, NONE,     STABLE
        0,     GONE,     FULL,    GOOD,           PRESENT,        STABLE,   STABLE
        """)
    void theClassFollowsFromTheFindings(
            int level,
            SymptomSeverity symptoms,
            Insight insight,
            Rating social,
            AdverseReaction adverse,
            PhysicalDisease physical,
            ConditionClass expected) {
        var work = new Examination.SocialFunction(Rating.GOOD, Rating.GOOD, social, Rating.FAIR, Rating.GOOD);
        var examination = new Examination(Set.of(), symptoms, insight, work, adverse, physical);

        var condition = ConditionClass.from(Findings.of(DangerLevel.of(level), examination, Incidents.NONE));

        assertThat(condition).isEqualTo(expected);
    }

    @Test
    void whatWasNotAskedDoesNotSpeakForStable() {
        var findings = Findings.of(DangerLevel.NONE, Examination.NOT_ASKED, Incidents.NONE);

        assertThat(findings).containsExactly(Finding.NOT_FULLY_ASKED);
        assertThat(ConditionClass.from(findings)).isEqualTo(ConditionClass.BASICALLY_STABLE);
    }

    @Test
    void aNamedSymptomCountsAsPoorUntilTheVisitorCallsItObvious() {
        var named = new Examination(Set.of(Symptom.HALLUCINATION), null, Insight.FULL, null, null, null);
        var none = new Examination(Set.of(), null, Insight.FULL, null, null, null);

        assertThat(named.severity()).isEqualTo(SymptomSeverity.SOME);
        assertThat(none.severity()).isEqualTo(SymptomSeverity.GONE);
    }

    @Test
    void aBlockPartlyAskedOrOfNothingThatAppliesWasNotAsked() {
        var partly = new Examination.SocialFunction(Rating.GOOD, null, Rating.GOOD, Rating.GOOD, Rating.GOOD);
        var empty = new Examination.SocialFunction(null, null, null, null, null);
        var none = Rating.NOT_APPLICABLE;

        assertThat(condition(partly)).isEqualTo(ConditionClass.BASICALLY_STABLE);
        assertThat(condition(empty)).isEqualTo(ConditionClass.BASICALLY_STABLE);
        assertThat(condition(new Examination.SocialFunction(none, none, none, none, none)))
                .isEqualTo(ConditionClass.BASICALLY_STABLE);
        assertThat(condition(new Examination.SocialFunction(Rating.GOOD, none, none, none, none)))
                .isEqualTo(ConditionClass.STABLE);
    }

    private static ConditionClass condition(Examination.SocialFunction social) {
        var examination = new Examination(
                Set.of(), SymptomSeverity.GONE, Insight.FULL, social, AdverseReaction.NONE, PhysicalDisease.NONE);
        return ConditionClass.from(Findings.of(DangerLevel.NONE, examination, Incidents.NONE));
    }

    @Test
    void aNamedSymptomIsNeverGone() {
        var named = new Examination(Set.of(Symptom.SUSPICION), SymptomSeverity.GONE, Insight.FULL, null, null, null);

        assertThat(named.severity()).isEqualTo(SymptomSeverity.SOME);
    }

    @Property
    void oneMoreFindingNeverMakesThePatientMoreStable(@ForAll Set<Finding> findings, @ForAll Finding another) {
        var more = EnumSet.of(another);
        more.addAll(findings);

        assertThat(ConditionClass.from(more)).isLessThanOrEqualTo(ConditionClass.from(findings));
    }

    @Property
    void aLevelOfThreeOrMoreIsAlwaysUnstable(@ForAll Set<Finding> findings) {
        var more = EnumSet.of(Finding.DANGER_THREE_OR_MORE);
        more.addAll(findings);

        assertThat(ConditionClass.from(more)).isEqualTo(ConditionClass.UNSTABLE);
    }
}
