package org.careline.registry.domain;

import java.util.Arrays;
import java.util.Optional;

/** Identity document type 身份证件类型 as the national form codes it; 99 stands for none (rules 13.1, 17.7). */
public enum DocumentType {
    /** 居民身份证. */
    IDENTITY_CARD("01"),
    /** 居民户口簿: carries the citizen identity number too. */
    HOUSEHOLD_BOOK("02"),
    /** 护照. */
    PASSPORT("03"),
    /** 港澳居民来往内地通行证. */
    HONG_KONG_MACAO_PERMIT("06"),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT("07"),
    /** 港澳台居民居住证: numbered by GB 11643 with address codes 81, 82, 83. */
    RESIDENCE_PERMIT("08"),
    /** 外国人永久居留身份证. */
    FOREIGN_RESIDENT_CARD("09"),
    /** No document known 无证件. */
    NONE("99");

    private static final int CITIZEN_ID_LENGTH = 18;

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    public static Optional<DocumentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    public boolean carriesCitizenId() {
        return switch (this) {
            case IDENTITY_CARD, HOUSEHOLD_BOOK, RESIDENCE_PERMIT -> true;
            case PASSPORT, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT, FOREIGN_RESIDENT_CARD, NONE -> false;
        };
    }

    /** Whether the number has the check character of GB 11643; the foreigner's card of 2023 has, the older one has 15 signs. */
    public boolean isCheckedLikeCitizenId(String number) {
        return carriesCitizenId() || this == FOREIGN_RESIDENT_CARD && number.length() == CITIZEN_ID_LENGTH;
    }

    @Override
    public String toString() {
        return code;
    }
}
