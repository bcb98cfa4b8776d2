package org.careline.registry.domain;

import java.util.Locale;
import org.careline.events.ManagementStatus;

/** Informed consent to community management 知情同意, form 表5. */
public enum Consent {
    AGREED,
    REFUSED,
    NOT_ASKED;

    public static Consent ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Rules 2.6: report type 1 is managed by statutory duty, whatever was said; otherwise consent decides. */
    public ManagementStatus management(ReportType reportType) {
        if (reportType == ReportType.BY_LAW) {
            return ManagementStatus.MANAGED;
        }
        return switch (this) {
            case AGREED -> ManagementStatus.MANAGED;
            case REFUSED -> ManagementStatus.REFUSED;
            case NOT_ASKED -> ManagementStatus.NOT_ASKED;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
