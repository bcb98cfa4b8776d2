package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table of rules 3.1 with the gaps of 17.5. */
class ProposalTest {

    @ParameterizedTest(name = "3.1: {0},{1},{2},{3},{4},{5} -> {6}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        ARSON, WEAPON, SELF_HARM, AGAINST_PERSONS, SMASHING,        VERBAL, LEVEL
        true,  true,   true,      true,            CONTINUING,      true,   5
        true,  false,  false,     false,           NONE,            false,  5
        false, true,   true,      true,            CONTINUING,      true,   5
        false, true,   false,     false,           NONE,            false,  5
        false, false,  true,      true,            CONTINUING,      true,   4
        false, false,  true,      false,           NONE,            false,  4
        false, false,  false,     true,            CONTINUING,      true,   4
        false, false,  false,     true,            NONE,            false,  4
        false, false,  false,     true,            HOME_STOPPABLE,  false,  4
        false, false,  false,     false,           CONTINUING,      true,   4
        false, false,  false,     false,           NOT_STOPPABLE,   true,   3
        false, false,  false,     false,           NOT_STOPPABLE,   false,  3
        false, false,  false,     false,           HOME_STOPPABLE,  true,   2
        false, false,  false,     false,           HOME_STOPPABLE,  false,  2
        false, false,  false,     false,           NONE,            true,   1
        false, false,  false,     false,           NONE,            false,  0
        """)
    void theFirstLineThatHoldsDecides(
            boolean arson,
            boolean weapon,
            boolean selfHarm,
            boolean againstPersons,
            Smashing smashing,
            boolean verbal,
            int level) {
        var behaviour = new Behaviour(arson, weapon, false, selfHarm, smashing, againstPersons, false, verbal);

        var proposal = Proposal.from(behaviour, Incidents.NONE);

        assertThat(proposal.level().number()).isEqualTo(level);
        assertThat(proposal.toConfirm()).isFalse();
    }

    @ParameterizedTest(name = "17.5: {0},{1},{2} -> {3}, {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        SMASHING,         ASSAULT_THAT_STOPPED, THREAT_WITH_WEAPON, LEVEL, REASON
        PUBLIC_STOPPABLE, false,                false,              3,     SMASHING_IN_PUBLIC
        NONE,             true,                 false,              4,     ASSAULT_THAT_STOPPED
        NONE,             false,                true,               3,     THREAT_WITH_WEAPON
        PUBLIC_STOPPABLE, true,                 true,               4,     ASSAULT_THAT_STOPPED
        HOME_STOPPABLE,   false,                true,               3,     THREAT_WITH_WEAPON
        """)
    void theGapsOfTheWordingProposeTheHigherLevelToBeConfirmed(
            Smashing smashing, boolean assault, boolean threat, int level, ProposalReason reason) {
        var behaviour = new Behaviour(false, false, threat, false, smashing, false, assault, false);

        var proposal = Proposal.from(behaviour, Incidents.NONE);

        assertThat(proposal.level().number()).isEqualTo(level);
        assertThat(proposal.reasons()).contains(reason);
        assertThat(proposal.toConfirm()).isTrue();
    }

    @Test
    void aGapBesideAPlainLineOfTheSameLevelNeedsNoConfirmation() {
        var behaviour = new Behaviour(false, false, true, false, Smashing.NOT_STOPPABLE, false, false, false);

        var proposal = Proposal.from(behaviour, Incidents.NONE);

        assertThat(proposal.reasons())
                .containsExactly(ProposalReason.SMASHING_NOT_STOPPABLE, ProposalReason.THREAT_WITH_WEAPON);
        assertThat(proposal.toConfirm()).isFalse();
    }

    @Test
    void countedSelfHarmIsAnActEvenWhereTheBehaviourDoesNotNameIt() {
        var proposal = Proposal.from(Behaviour.NOTHING_SEEN, new Incidents(0, 0, 0, 0, 0, 1));

        assertThat(proposal.level()).isEqualTo(DangerLevel.VIOLENCE);
        assertThat(proposal.reasons()).containsExactly(ProposalReason.SELF_HARM_COUNTED);
        assertThat(proposal.toConfirm()).isTrue();
    }

    @ParameterizedTest(name = "17.5: stated {0} beside proposed {1} and counts {2}/{3}/{4}/{5} -> reason {6}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        STATED, SMASHING,       DISTURBANCE, CRIME, SELF_HARM, SUICIDE, REASON
        2,      NOT_STOPPABLE,  0,           0,     0,         0,       true
        0,      CONTINUING,     0,           0,     0,         0,       true
        3,      CONTINUING,     0,           0,     0,         0,       false
        5,      NOT_STOPPABLE,  1,           1,     1,         1,       false
        2,      HOME_STOPPABLE, 0,           0,     0,         0,       false
        0,      HOME_STOPPABLE, 0,           0,     0,         0,       false
        2,      HOME_STOPPABLE, 1,           0,     0,         0,       true
        0,      NONE,           0,           1,     0,         0,       true
        1,      NONE,           0,           0,     1,         0,       true
        2,      NONE,           0,           0,     0,         1,       true
        3,      NONE,           1,           0,     0,         0,       false
        """)
    void aLowLevelAgainstTheSignsNeedsAReason(
            int stated, Smashing smashing, int disturbance, int crime, int selfHarm, int suicide, boolean reason) {
        var behaviour = new Behaviour(false, false, false, false, smashing, false, false, false);
        var incidents = new Incidents(0, disturbance, crime, 0, selfHarm, suicide);
        var proposal = Proposal.from(behaviour, incidents);

        var asked = proposal.asksReasonFor(DangerLevel.of(stated), incidents);

        assertThat(asked).isEqualTo(reason);
    }

    @Test
    void minorDisturbanceAndOtherHarmAloneAskForNoReason() {
        var incidents = new Incidents(2, 0, 0, 1, 0, 0);

        var asked = Proposal.from(Behaviour.NOTHING_SEEN, incidents).asksReasonFor(DangerLevel.NONE, incidents);

        assertThat(asked).isFalse();
    }

    @Property
    void moreBehaviourNeverProposesLess(@ForAll("behaviours") Behaviour one, @ForAll("behaviours") Behaviour other) {
        var both = new Behaviour(
                one.arsonOrExplosion() || other.arsonOrExplosion(),
                one.weaponAgainstPerson() || other.weaponAgainstPerson(),
                one.threatWithWeapon() || other.threatWithWeapon(),
                one.selfHarm() || other.selfHarm(),
                one.smashing().compareTo(other.smashing()) > 0 ? one.smashing() : other.smashing(),
                one.againstPersons() || other.againstPersons(),
                one.assaultThatStopped() || other.assaultThatStopped(),
                one.verbalThreat() || other.verbalThreat());

        var highest = Stream.of(one, other)
                .map(behaviour -> Proposal.from(behaviour, Incidents.NONE).level())
                .max(DangerLevel::compareTo)
                .orElseThrow();

        assertThat(Proposal.from(both, Incidents.NONE).level()).isGreaterThanOrEqualTo(highest);
    }

    @Property
    void everyProposalNamesAReasonOfItsOwnLevel(@ForAll("behaviours") Behaviour behaviour) {
        var proposal = Proposal.from(behaviour, Incidents.NONE);

        assertThat(proposal.reasons()).isNotEmpty().allMatch(reason -> reason.level() == proposal.level());
    }

    @Property
    void levelFiveIsWeaponAgainstAPersonOrFireAndNothingElse(@ForAll("behaviours") Behaviour behaviour) {
        var proposal = Proposal.from(behaviour, new Incidents(9, 9, 9, 9, 9, 9));

        assertThat(proposal.level() == DangerLevel.ARMED_OR_ARSON)
                .isEqualTo(behaviour.arsonOrExplosion() || behaviour.weaponAgainstPerson());
    }

    @Provide
    Arbitrary<Behaviour> behaviours() {
        var yesOrNo = Arbitraries.of(false, true);
        return Combinators.combine(
                        yesOrNo, yesOrNo, yesOrNo, yesOrNo, Arbitraries.of(Smashing.class), yesOrNo, yesOrNo, yesOrNo)
                .as(Behaviour::new);
    }
}
