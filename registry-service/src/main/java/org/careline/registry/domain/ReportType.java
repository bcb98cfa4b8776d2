package org.careline.registry.domain;

import java.util.Arrays;

/** Report type 报告类型, national card MH01.01.049. */
public enum ReportType {
    /** Danger to others, the Law art. 30(2)(2); any disorder. */
    BY_LAW("1"),
    /** One of the six registered disorders. */
    SIX_DISORDERS("2");

    private final String code;

    ReportType(String code) {
        this.code = code;
    }

    public static ReportType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such report type"));
    }

    @Override
    public String toString() {
        return code;
    }
}
