package org.careline.registry.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.registry.domain.Contact;
import org.careline.registry.domain.Diagnosis;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The person behind an alert or transfer 披露: the fields its kind allows, no other is there.
 *
 * @param documentNumber masked for grid centres
 * @param substituteContact instead of a guardian who cannot be turned to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
        @Nullable UUID alert,
        @Nullable UUID transfer,
        UUID patient,
        String kind,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String area,
        @Nullable String address,
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
