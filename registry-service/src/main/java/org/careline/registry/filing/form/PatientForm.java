package org.careline.registry.filing.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.careline.kit.area.Areas;
import org.careline.registry.constraint.Dialable;
import org.careline.registry.constraint.PastDay;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Birth;
import org.careline.registry.domain.Consent;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.Identity;
import org.careline.registry.domain.IdentityDocument;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.PhoneNumber;
import org.careline.registry.domain.ReportType;
import org.careline.registry.domain.Sex;
import org.careline.registry.domain.SignedConsent;
import org.jspecify.annotations.Nullable;

/**
 * The filing form 建档表: what identifies, places and diagnoses a patient (rules 2.4, 4.4).
 *
 * @param name of somebody unidentified: 无名氏
 * @param birthDate left out: as the identity number says, else unknown
 * @param birthEstimated true: nobody knows the day, the date is a guess
 * @param documentType 99: none, the file stays pending under a temporary number
 * @param residence left out: unknown
 * @param consentedOn day of form 表5; with consent agreed it is needed, and so is who signed
 * @param consentSigner the patient, or the guardian who signed
 */
@ConsistentFile
public record PatientForm(
        @NotBlank(message = Say.REQUIRED) @Size(max = 50, message = Say.TOO_LONG)
        String name,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = "[0129]", message = Say.CODE)
        String sex,

        @Nullable LocalDate birthDate,
        @Nullable Boolean birthEstimated,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = "0[1236789]|99", message = Say.CODE)
        String documentType,

        @Size(max = 40, message = Say.TOO_LONG) @Nullable String documentNumber,

        @Pattern(regexp = "[A-Z]{3}", message = Say.CODE) @Nullable
        String nationality,

        @Pattern(regexp = "0[1-9]|[1-4][0-9]|5[0-6]|9[78]", message = Say.CODE) @Nullable
        String ethnicity,

        @Pattern(regexp = "[129]", message = Say.CODE) @Nullable
        String householdType,

        @Dialable @Nullable String phone,
        @Valid @Nullable AddressForm residence,
        @Valid @Nullable HukouForm hukou,
        @Valid @Nullable GuardianForm guardian,
        @Valid @Nullable DiagnosisForm diagnosis,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = "[12]", message = Say.CODE)
        String reportType,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = "agreed|refused|not-asked", message = Say.CODE)
        String consent,

        @PastDay @Nullable LocalDate consentedOn,

        @Size(max = 50, message = Say.TOO_LONG) @Nullable String consentSigner) {

    public PatientFile toDomain(@Nullable Death death, Areas areas) {
        return new PatientFile(
                new Identity(name.strip(), Sex.ofCode(sex), birth(), document(), ethnicity, householdType),
                phone == null ? null : PhoneNumber.tidied(phone),
                residence == null ? null : residence.toDomain(),
                hukou == null ? null : hukou.toDomain(areas),
                guardian == null ? null : guardian.toDomain(),
                diagnosis == null ? null : diagnosis.toDomain(),
                ReportType.ofCode(reportType),
                Consent.ofCode(consent),
                signedConsent(),
                death);
    }

    private Birth birth() {
        if (birthDate != null) {
            return new Birth(birthDate, Boolean.TRUE.equals(birthEstimated));
        }
        return document().citizenId().map(id -> Birth.on(id.birthDate())).orElse(Birth.UNKNOWN);
    }

    private @Nullable SignedConsent signedConsent() {
        var signer = Optional.ofNullable(consentSigner).map(String::strip).filter(name -> !name.isEmpty());
        return consentedOn == null
                ? null
                : signer.map(name -> new SignedConsent(consentedOn, name)).orElse(null);
    }

    private IdentityDocument document() {
        return new IdentityDocument(DocumentType.ofCode(documentType).orElseThrow(), documentNumber, nationality);
    }
}
