package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.careline.events.Disorder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 1: the code table has versions; the day of diagnosis chooses the line. */
class DisorderCodesTest {
    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);
    private static final DisorderCodes CODES = new DisorderCodes(List.of(
            line(Disorder.EPILEPSY_RELATED, true, "G40", LocalDate.of(2015, 1, 1), CHANGE),
            new DisorderCode(Disorder.EPILEPSY_RELATED, "05", true, List.of("F06"), CHANGE, null),
            new DisorderCode(
                    Disorder.SEVERE_DEPRESSION, "07", false, List.of("F32", "F33"), CHANGE.minusYears(9), null)));

    @ParameterizedTest
    @CsvSource({
        "G40.8, 2026-12-31, true",
        "G40.8, 2027-01-01, false",
        "F06.2, 2026-12-31, false",
        "F06.2, 2027-01-01, true",
        "F06.2, 2014-12-31, false"
    })
    void theDayOfDiagnosisChoosesTheLine(String icd10, LocalDate day, boolean fits) {
        assertThat(CODES.fits(Disorder.EPILEPSY_RELATED, icd10, day)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "EPILEPSY_RELATED, 2, true",
        "EPILEPSY_RELATED, 1, true",
        "SEVERE_DEPRESSION, 2, false",
        "SEVERE_DEPRESSION, 1, true"
    })
    void reportTypeTwoIsForTheSixDisordersAlone(Disorder disorder, String reportType, boolean allowed) {
        var diagnosis = new Diagnosis(disorder, "F00", null, LocalDate.of(2026, 5, 1), null);

        assertThat(CODES.allow(ReportType.ofCode(reportType), diagnosis)).isEqualTo(allowed);
    }

    private static DisorderCode line(
            Disorder disorder, boolean registered, String icd10, LocalDate from, LocalDate to) {
        return new DisorderCode(disorder, "05", registered, List.of(icd10), from, to);
    }
}
