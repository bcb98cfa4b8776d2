package org.careline.registry.domain;

import java.util.Arrays;

/** Sex 性别 by GB/T 2261.1. */
public enum Sex {
    UNKNOWN("0"),
    MALE("1"),
    FEMALE("2"),
    NOT_STATED("9");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public static Sex ofCode(String code) {
        return Arrays.stream(values())
                .filter(sex -> sex.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sex code"));
    }

    /** Whether the code says something that a document can contradict. */
    public boolean isStated() {
        return this == MALE || this == FEMALE;
    }

    @Override
    public String toString() {
        return code;
    }
}
