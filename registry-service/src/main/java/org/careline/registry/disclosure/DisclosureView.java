package org.careline.registry.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.TellingBasis;
import org.careline.registry.domain.Contact;
import org.careline.registry.domain.Diagnosis;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The person behind an alert or transfer 披露: the fields its kind allows, no other is there.
 *
 * @param basis on what ground somebody who refuses management is shown, with the minimum of fields; left out: as others
 * @param birthEstimated true: nobody knows the day of birth, the age is a guess and no date is told; left out: as stated
 * @param documentNumber masked for grid centres
 * @param area where the person lives, as fine as the file says; left out: unknown
 * @param placeNow where the person is, if known and not at home
 * @param awayFromHome true: not at home 不在家
 * @param substituteContact instead of a guardian who cannot be turned to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
        @Nullable UUID alert,
        @Nullable UUID transfer,
        UUID patient,
        String kind,
        @Nullable TellingBasis basis,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Boolean birthEstimated,
        @Nullable Integer age,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String area,
        @Nullable String areaName,
        @Nullable String address,
        @Nullable String placeNow,
        @Nullable String placeNowName,
        @Nullable Boolean awayFromHome,
        @Nullable GuardianShown guardian,
        @Nullable Contact substituteContact,
        @Nullable Diagnosis diagnosis,
        @Nullable CareContact careOrganisation) {

    /** The guardian, without a phone where it must not be used. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GuardianShown(
            String name, String relation, @Nullable String phone, String standing) {}

    /** The institution in care and its duty phone 值班电话. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CareContact(String code, String name, @Nullable String dutyPhone) {}
}
