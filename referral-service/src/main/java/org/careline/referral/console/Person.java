package org.careline.referral.console;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who it is 患者身份, as the register discloses it to a desk. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Person(
        String name,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable Boolean birthEstimated,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String area,
        @Nullable String address,
        @Nullable Guardian guardian,
        @Nullable Contact substituteContact,
        @Nullable Diagnosis diagnosis,
        @Nullable Care careOrganisation) {

    /** 监护人; without a phone where it must not be used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Guardian(
            String name,
            @Nullable String relation,
            @Nullable String phone,
            @Nullable String standing) {}

    /** Whom to phone in the guardian's place. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contact(String name, @Nullable String phone) {}

    /** 诊断. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Diagnosis(
            @Nullable String disorder, @Nullable String icd10) {}

    /** The institution in care and its duty phone. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Care(@Nullable String name, @Nullable String dutyPhone) {}

    Person in(@Nullable String place) {
        return new Person(
                name,
                sex,
                birthDate,
                age,
                birthEstimated,
                documentNumber,
                phone,
                place,
                address,
                guardian,
                substituteContact,
                diagnosis,
                careOrganisation);
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
