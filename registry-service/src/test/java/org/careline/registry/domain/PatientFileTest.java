package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 2.6, 13.1, 17.4, 17.7. */
class PatientFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BORN = LocalDate.of(1980, 2, 1);
    private static final Residence HOME = new Residence("230381100", "1号");
    private static final IdentityDocument CARD =
            new IdentityDocument(DocumentType.IDENTITY_CARD, TestNumbers.citizen("990001", BORN, 7), null);

    @ParameterizedTest
    @CsvSource(textBlock = """
        1, agreed,    managed,   consent
        1, refused,   managed,   statutory-duty
        1, not-asked, managed,   statutory-duty
        2, agreed,    managed,   consent
        2, refused,   refused,
        2, not-asked, not-asked,
        """)
    void consentDecidesUnlessTheLawDoes(String type, String consent, String management, @Nullable String basis) {
        var reportType = ReportType.ofCode(type);
        var said = Consent.ofCode(consent);

        assertThat(said.management(reportType).wireName()).isEqualTo(management);
        assertThat(ManagementBasis.of(reportType, said)
                        .map(ManagementBasis::toString)
                        .orElse(null))
                .isEqualTo(basis);
    }

    @Test
    void aFileWithCardAndResidenceIsRegistered() {
        var file = file(Sex.MALE, BORN, CARD, HOME, null);

        assertThat(file.status()).isEqualTo(RegisterStatus.REGISTERED);
        assertThat(file.management()).isEqualTo(ManagementStatus.MANAGED);
        assertThat(file.gaps()).isEmpty();
        assertThat(file.qualityIssues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        99,          , 230381100, no-document
        03, E12345678, 230381100, other-document
        06, H12345678, 230381100, other-document
        99,          ,          , no-document;residence-unknown
        """)
    void whoDoesNotFitTheFormIsPendingAndNotTurnedAway(
            String type, @Nullable String number, @Nullable String area, String gaps) {
        var document = new IdentityDocument(DocumentType.ofCode(type).orElseThrow(), number, null);

        var file = file(Sex.MALE, BORN, document, area == null ? null : new Residence(area, null), null);

        assertThat(file.status()).isEqualTo(RegisterStatus.PENDING);
        assertThat(file.gaps()).map(FileGap::toString).containsExactlyInAnyOrder(gaps.split(";"));
    }

    @Test
    void sexAndBirthDateAgainstTheCardAreShownAndNotSettled() {
        var file = file(Sex.FEMALE, BORN.plusDays(1), CARD, HOME, null);

        assertThat(file.qualityIssues())
                .containsExactlyInAnyOrder(
                        QualityIssue.SEX_DIFFERS_FROM_DOCUMENT, QualityIssue.BIRTH_DATE_DIFFERS_FROM_DOCUMENT);
        assertThat(file.identity().sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void anUnknownSexContradictsNoCard() {
        assertThat(file(Sex.NOT_STATED, BORN, CARD, HOME, null).qualityIssues()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"absent", "weak", "dangerous"})
    void aGuardianWhoCannotActNeedsASubstitute(String standing) {
        var guardian = new Guardian("甲", "父", "0467-1", GuardianStanding.ofCode(standing), null);

        assertThat(file(Sex.MALE, BORN, CARD, HOME, guardian).qualityIssues())
                .containsExactly(QualityIssue.SUBSTITUTE_CONTACT_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-23, true", "2008-11-22, false", "2026-11-22, true"})
    void underEighteenIsAMinor(LocalDate born, boolean minor) {
        assertThat(Age.of(born, TODAY).isMinor()).isEqualTo(minor);
    }

    @Test
    void deathIsTheLastStatus() {
        var dead = file(Sex.MALE, BORN, CARD, HOME, null).deceased(new Death(TODAY, DeathCause.ACCIDENT));

        assertThat(dead.status()).isEqualTo(RegisterStatus.DECEASED);
        assertThat(dead.movedTo(HOME).status()).isEqualTo(RegisterStatus.DECEASED);
        assertThat(dead.alive().status()).isEqualTo(RegisterStatus.REGISTERED);
    }

    @Test
    void cardAndHouseholdBookOfOneNumberAreOnePerson() {
        var book = new IdentityDocument(DocumentType.HOUSEHOLD_BOOK, CARD.number(), "CHN");

        assertThat(book.key()).isEqualTo(CARD.key());
    }

    @Test
    void aNationalityThatMayBeLeftOutIsNoPartOfTheKey() {
        var with = new IdentityDocument(DocumentType.PASSPORT, "E12345678", "RUS");
        var without = new IdentityDocument(DocumentType.PASSPORT, "Ｅ１２３４５６７８", null);

        assertThat(with.key()).isEqualTo(without.key());
        assertThat(new IdentityDocument(DocumentType.TAIWAN_PERMIT, "E12345678", null).key())
                .isNotEqualTo(without.key());
    }

    @Test
    void aPermitThatWasIssuedAgainIsTheSamePersons() {
        var first = new IdentityDocument(DocumentType.HONG_KONG_MACAO_PERMIT, "H0123456701", "CHN");
        var second = new IdentityDocument(DocumentType.HONG_KONG_MACAO_PERMIT, "H0123456702", null);
        var short9 = new IdentityDocument(DocumentType.HONG_KONG_MACAO_PERMIT, "h01234567", null);

        assertThat(first.key()).isEqualTo(second.key()).isEqualTo(short9.key());
    }

    @Test
    void theForeignersCardOfEighteenSignsHasTheCheckCharacterOfTheIdentityCard() {
        var body = "9" + "11840" + "19800201" + "00" + "3";
        var right = body + CitizenId.checkCharacter(body);

        assertThat(DocumentType.FOREIGN_RESIDENT_CARD.isCheckedLikeCitizenId(right))
                .isTrue();
        assertThat(new IdentityDocument(DocumentType.FOREIGN_RESIDENT_CARD, right, null)
                        .citizenId()
                        .orElseThrow()
                        .birthDate())
                .isEqualTo(BORN);
        assertThat(DocumentType.FOREIGN_RESIDENT_CARD.isCheckedLikeCitizenId("FRA310180020155"))
                .isFalse();
    }

    @Test
    void aForeignersCardKeptBeforeTheCheckStaysReadable() {
        var kept = new IdentityDocument(DocumentType.FOREIGN_RESIDENT_CARD, "911840198002010030", null);

        assertThat(kept.citizenId()).isEmpty();
        assertThat(kept.number()).isEqualTo("911840198002010030");
    }

    @Test
    void anEstimateAndAnUnknownBirthAreShownForWhatTheyAre() {
        var estimated = file(Birth.about(BORN), Consent.NOT_ASKED, null);
        var unknown = file(Birth.UNKNOWN, Consent.NOT_ASKED, null);

        assertThat(estimated.qualityIssues()).containsExactly(QualityIssue.BIRTH_DATE_ESTIMATED);
        assertThat(unknown.qualityIssues()).containsExactly(QualityIssue.BIRTH_DATE_UNKNOWN);
        assertThat(unknown.minorOn(TODAY)).isFalse();
    }

    @Test
    void managedSinceIsTheDayOfConsentOrTheDayItBeganByLaw() {
        var signed = new SignedConsent(LocalDate.of(2026, 10, 9), "某某");
        var consented = file(Birth.on(BORN), Consent.AGREED, signed);
        var refused = file(Birth.on(BORN), Consent.REFUSED, null);

        assertThat(consented.managedSince(null, TODAY)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(refused.managedSince(TODAY, TODAY)).isNull();
        assertThat(refused.refusesManagement()).isTrue();
        assertThat(byLaw().managedSince(null, TODAY)).isEqualTo(TODAY);
        assertThat(byLaw().managedSince(TODAY.minusDays(9), TODAY)).isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void aConsentWithoutDayAndSignerIsShown() {
        assertThat(file(Birth.on(BORN), Consent.AGREED, null).qualityIssues())
                .containsExactly(QualityIssue.CONSENT_NOT_SIGNED);
    }

    private static PatientFile byLaw() {
        return new PatientFile(
                new Identity("某某", Sex.MALE, Birth.on(BORN), CARD, "01", null),
                null,
                HOME,
                null,
                null,
                null,
                ReportType.BY_LAW,
                Consent.REFUSED,
                null,
                null);
    }

    private static PatientFile file(Birth birth, Consent consent, @Nullable SignedConsent signed) {
        return new PatientFile(
                new Identity("某某", Sex.MALE, birth, CARD, "01", null),
                null,
                HOME,
                null,
                null,
                null,
                ReportType.SIX_DISORDERS,
                consent,
                signed,
                null);
    }

    @ParameterizedTest
    @CsvSource({"03, e12345678, *****5678", "03, AB12, ****", "03, A1234567, ****4567"})
    void aMaskedNumberShowsFourCharactersAtMost(String type, String number, String masked) {
        var document = new IdentityDocument(DocumentType.ofCode(type).orElseThrow(), number, null);

        assertThat(document.masked()).contains(masked);
    }

    private static PatientFile file(
            Sex sex,
            LocalDate born,
            IdentityDocument document,
            @Nullable Residence residence,
            @Nullable Guardian guardian) {
        return new PatientFile(
                new Identity("某某", sex, Birth.on(born), document, "01", null),
                null,
                residence,
                null,
                guardian,
                null,
                ReportType.SIX_DISORDERS,
                Consent.AGREED,
                new SignedConsent(LocalDate.of(2026, 10, 9), "某某"),
                null);
    }
}
