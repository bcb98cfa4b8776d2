package org.careline.registry.domain;

import java.util.Locale;

/**
 * A contradiction within a file that is shown until somebody settles it 数据质量问题 (rules 13.1). It is no refusal: a
 * wrong digit on a card must not keep a person from being registered and helped, and nothing is changed silently.
 */
public enum QualityIssue {
    SEX_DIFFERS_FROM_DOCUMENT,
    BIRTH_DATE_DIFFERS_FROM_DOCUMENT,
    SUBSTITUTE_CONTACT_MISSING,
    /** 出生日期不详. */
    BIRTH_DATE_UNKNOWN,
    /** 出生日期为估计. */
    BIRTH_DATE_ESTIMATED,
    /** 户籍地代码 that was abolished or is newer than the table. */
    HUKOU_AREA_TO_CHECK,
    /** A number with an extension or a remark 分机. */
    PHONE_TO_CHECK,
    /** 同意书缺签署人或日期. */
    CONSENT_NOT_SIGNED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
