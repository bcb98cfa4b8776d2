package org.careline.local.demo;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.careline.events.Disorder;

/** The six registered disorders (rules 1) with the shares they plausibly have in a register, in thousandths. */
enum DemoDisorder {
    SCHIZOPHRENIA(Disorder.SCHIZOPHRENIA, "F20.0", 720),
    INTELLECTUAL_DISABILITY_RELATED(Disorder.INTELLECTUAL_DISABILITY_RELATED, "F71.1", 110),
    BIPOLAR(Disorder.BIPOLAR, "F31.2", 70),
    EPILEPSY_RELATED(Disorder.EPILEPSY_RELATED, "G40.9", 60),
    SCHIZOAFFECTIVE(Disorder.SCHIZOAFFECTIVE, "F25.0", 25),
    DELUSIONAL(Disorder.DELUSIONAL, "F22.0", 15);

    final Disorder disorder;
    final String icd10;
    private final int share;

    DemoDisorder(Disorder disorder, String icd10, int share) {
        this.disorder = disorder;
        this.icd10 = icd10;
        this.share = share;
    }

    static DemoDisorder drawn(RandomGenerator random) {
        var left = random.nextInt(
                Arrays.stream(values()).mapToInt(each -> each.share).sum());
        for (var each : values()) {
            left -= each.share;
            if (left < 0) {
                return each;
            }
        }
        throw new IllegalStateException("the shares do not add up");
    }
}
