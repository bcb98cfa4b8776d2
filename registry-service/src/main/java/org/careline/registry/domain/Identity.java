package org.careline.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who a patient is 身份信息, report card MH01.01.009 to 016.
 *
 * @param ethnicity GB/T 3304
 * @param householdType 户别
 */
public record Identity(
        String name,
        Sex sex,
        Birth birth,
        IdentityDocument document,
        @Nullable String ethnicity,
        @Nullable String householdType) {

    @Override
    public String toString() {
        return "Identity[hidden]";
    }
}
