package org.careline.registry.domain;

/** Groups of fields of the table of rules 9.2 字段组. */
public enum Disclosed {
    NAME_AND_SEX,
    BIRTH_DATE,
    AGE,
    DOCUMENT,
    MASKED_DOCUMENT,
    ADDRESS,
    PHONE,
    GUARDIAN,
    DIAGNOSIS
}
