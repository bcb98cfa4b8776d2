package org.careline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.careline.events.DangerKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the Mental Health Law 精神卫生法 carries (rules 7). */
class NeedTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # art. 30(1): the patient agrees
            VOLUNTARY,          PROPERTY, NO_GUARDIAN, NOBODY,
            # art. 30(2)(1) with 31: only with the guardian's consent
            DANGER_TO_SELF,     SELF,     AGREES,      FAMILY,
            DANGER_TO_SELF,     SELF,     REFUSES,     FAMILY,           GUARDIAN_HAS_NOT_CONSENTED
            DANGER_TO_SELF,     SELF,     NOT_REACHED, AMBULANCE,        GUARDIAN_HAS_NOT_CONSENTED
            DANGER_TO_SELF,     SELF,     NO_GUARDIAN, POLICE,           GUARDIAN_HAS_NOT_CONSENTED
            DANGER_TO_SELF,     OTHERS,   AGREES,      FAMILY,           DANGER_DOES_NOT_FIT_THE_GROUND
            # art. 30(2)(2): also against the guardian's word
            DANGER_TO_OTHERS,   OTHERS,   REFUSES,     POLICE,
            DANGER_TO_OTHERS,   PROPERTY, AGREES,      POLICE,           DANGER_DOES_NOT_FIT_THE_GROUND
            # art. 28: relatives, employer, police, civil affairs and village committee bring for diagnosis
            SENT_FOR_DIAGNOSIS, OTHERS,   NOT_REACHED, POLICE,
            SENT_FOR_DIAGNOSIS, SELF,     AGREES,      EMPLOYER,
            SENT_FOR_DIAGNOSIS, SELF,     AGREES,      COMMUNITY_DOCTOR, ESCORT_MAY_NOT_BRING_FOR_DIAGNOSIS
            SENT_FOR_DIAGNOSIS, OTHERS,   NO_GUARDIAN, CIVIL_AFFAIRS,
            SENT_FOR_DIAGNOSIS, OTHERS,   NOT_REACHED, VILLAGE_COMMITTEE,
            SENT_FOR_DIAGNOSIS, PROPERTY, AGREES,      POLICE,           DANGER_DOES_NOT_FIT_THE_GROUND
            """)
    void theGroundMustCarryTheNeed(
            LegalGround ground, DangerKind danger, GuardianWord word, Escort escort, Need.Objection objection) {
        var need = new Need(Set.of(danger), ground, word, escort, null);

        assertThat(need.objection().orElse(null)).isEqualTo(objection);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # a voluntary patient who is a danger to others comes alone
            VOLUNTARY,        OTHERS,   NOBODY, OTHERS,   NOBODY_ESCORTS_DANGER_TO_OTHERS
            VOLUNTARY,        OTHERS,   FAMILY, OTHERS,
            VOLUNTARY,        PROPERTY, NOBODY, PROPERTY,
            # kinds other than those assessed
            DANGER_TO_OTHERS, OTHERS,   POLICE, SELF,     KINDS_DIFFER_FROM_ASSESSMENT
            VOLUNTARY,        PROPERTY, FAMILY, OTHERS,   KINDS_DIFFER_FROM_ASSESSMENT
            """)
    void whatLooksLikeASlipIsAsked(
            LegalGround ground, DangerKind confirmed, Escort escort, DangerKind assessed, Need.Question question) {
        var need = new Need(Set.of(confirmed), ground, GuardianWord.AGREES, escort, null);

        assertThat(need.questions(Set.of(assessed))).isEqualTo(question == null ? Set.of() : Set.of(question));
    }
}
