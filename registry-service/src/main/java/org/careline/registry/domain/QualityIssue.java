package org.careline.registry.domain;

import java.util.Locale;

/**
 * A contradiction within a file that is shown until somebody settles it 数据质量问题 (rules 13.1). It is no refusal: a
 * wrong digit on a card must not keep a person from being registered and helped, and nothing is changed silently.
 */
public enum QualityIssue {
    SEX_DIFFERS_FROM_DOCUMENT,
    BIRTH_DATE_DIFFERS_FROM_DOCUMENT,
    SUBSTITUTE_CONTACT_MISSING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
