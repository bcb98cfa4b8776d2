package org.careline.notification.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person as registry discloses them 身份披露: the fields the kind of receiver may see, no other is there.
 *
 * @param birthEstimated true: the age is a guess, never to be read as a fact
 * @param basis the ground on which somebody who refuses management is shown; left out: as others
 * @param documentNumber masked for grid centres
 * @param placeNowName where the person is, if known and not at home
 */
record Person(
        UUID patient,
        String name,
        String sex,
        @Nullable String birthDate,
        @Nullable Integer age,
        @Nullable Boolean birthEstimated,
        @Nullable String basis,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String area,
        @Nullable String address,
        @Nullable String placeNowName,
        @Nullable Boolean awayFromHome,
        @Nullable Guardian guardian,
        @Nullable Contact substituteContact,
        @Nullable Diagnosis diagnosis,
        @Nullable Care careOrganisation) {

    /** 监护人; without a phone where it must not be used (rules 17.4). */
    record Guardian(String name, String relation, @Nullable String phone, String standing) {}

    /** Somebody to phone instead. */
    record Contact(String name, String phone) {}

    /** Only for prevention institutions. */
    record Diagnosis(String disorder, String icd10) {}

    /** The institution in care 管理机构. */
    record Care(String code, String name, @Nullable String dutyPhone) {}

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
