package org.careline.registry.domain;

import java.util.Locale;
import java.util.Optional;

/** On what ground a patient is in community management 管理依据 (rules 2.6, 17.7). */
public enum ManagementBasis {
    CONSENT,
    STATUTORY_DUTY;

    public static Optional<ManagementBasis> of(ReportType reportType, Consent consent) {
        if (consent == Consent.AGREED) {
            return Optional.of(CONSENT);
        }
        return reportType == ReportType.BY_LAW ? Optional.of(STATUTORY_DUTY) : Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
