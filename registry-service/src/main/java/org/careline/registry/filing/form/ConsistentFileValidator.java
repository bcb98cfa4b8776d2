package org.careline.registry.filing.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Age;
import org.careline.registry.domain.CitizenId;
import org.careline.registry.domain.Consent;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.IdentityDocument;
import org.careline.registry.domain.PlaceholderDay;
import org.jspecify.annotations.Nullable;

/** Looks a filing form over; a field that is missing is told by its own annotation. */
@ApplicationScoped
class ConsistentFileValidator implements ConstraintValidator<ConsistentFile, PatientForm> {
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Za-z0-9]{4,18}");

    private final Clock clock;
    private final DisorderTable disorders;

    ConsistentFileValidator(Clock clock, DisorderTable disorders) {
        this.clock = clock;
        this.disorders = disorders;
    }

    @Override
    public boolean isValid(PatientForm form, ConstraintValidatorContext context) {
        var faults = new Faults(context);
        var today = LocalDate.now(clock);
        var card = card(form, today);
        var born = form.birthDate() == null ? card : form.birthDate();
        birth(form, card, today, faults);
        document(form, today, faults);
        guardian(form, born, today, faults);
        diagnosis(form.diagnosis(), born, faults);
        consent(form, born, faults);
        return faults.none();
    }

    /** The birth date in the number; null: the number has none. */
    private static @Nullable LocalDate card(PatientForm form, LocalDate today) {
        return Optional.ofNullable(form.documentNumber())
                .filter(number -> CitizenId.fault(number, today).isEmpty())
                .map(number -> new CitizenId(number).birthDate())
                .orElse(null);
    }

    private static void birth(PatientForm form, @Nullable LocalDate card, LocalDate today, Faults faults) {
        var birthDate = form.birthDate();
        var estimated = Boolean.TRUE.equals(form.birthEstimated());
        if (birthDate == null) {
            faults.when(estimated, "birthEstimated", Say.NO_ESTIMATE);
        } else if (birthDate.isBefore(PlaceholderDay.FIRST) || birthDate.isAfter(today)) {
            faults.add("birthDate", Say.BIRTH);
        } else if (PlaceholderDay.is(birthDate) && !estimated && !birthDate.equals(card)) {
            faults.add("birthDate", Say.BIRTH_PLACEHOLDER);
        }
    }

    private static void consent(PatientForm form, @Nullable LocalDate born, Faults faults) {
        var signer = form.consentSigner();
        var signedOn = form.consentedOn();
        var nobody = signer == null || signer.isBlank();
        var agreed = Consent.AGREED.toString().equals(form.consent());
        faults.when(signedOn == null && (agreed || !nobody), "consentedOn", Say.SIGNED);
        faults.when(nobody && (agreed || signedOn != null), "consentSigner", Say.SIGNED);
        faults.when(
                signedOn != null && Consent.NOT_ASKED.toString().equals(form.consent()),
                "consentedOn",
                Say.NOT_ASKED_YET);
        faults.when(signedOn != null && born != null && signedOn.isBefore(born), "consentedOn", Say.BEFORE_BIRTH);
    }

    private static void document(PatientForm form, LocalDate today, Faults faults) {
        var type = DocumentType.ofCode(String.valueOf(form.documentType()));
        if (type.isEmpty()) {
            return;
        }
        var number = Optional.ofNullable(form.documentNumber())
                .map(IdentityDocument::normalised)
                .orElse("");
        if (type.get() == DocumentType.NONE) {
            faults.when(form.documentNumber() != null, "documentNumber", Say.NO_NUMBER);
        } else if (number.isEmpty()) {
            faults.add("documentNumber", Say.REQUIRED);
        } else if (type.get().isCheckedLikeCitizenId(number)) {
            CitizenId.fault(number, today).ifPresent(fault -> faults.add("documentNumber", fault.message()));
        } else {
            faults.when(!OTHER_DOCUMENT.matcher(number).matches(), "documentNumber", Say.DOCUMENT);
        }
    }

    private static void guardian(PatientForm form, @Nullable LocalDate born, LocalDate today, Faults faults) {
        var minor = born != null && Age.of(born, today).isMinor();
        faults.when(minor && form.guardian() == null, "guardian", Say.GUARDIAN);
    }

    private void diagnosis(@Nullable DiagnosisForm diagnosis, @Nullable LocalDate birthDate, Faults faults) {
        if (diagnosis == null || diagnosis.disorder() == null || diagnosis.confirmedOn() == null) {
            return;
        }
        var confirmedOn = diagnosis.confirmedOn();
        var firstOnsetOn = diagnosis.firstOnsetOn();
        faults.when(birthDate != null && confirmedOn.isBefore(birthDate), "diagnosis.confirmedOn", Say.BEFORE_BIRTH);
        faults.when(
                firstOnsetOn != null
                        && (firstOnsetOn.isAfter(confirmedOn) || birthDate != null && firstOnsetOn.isBefore(birthDate)),
                "diagnosis.firstOnsetOn",
                Say.ORDER);
        var disorder = diagnosis.knownDisorder();
        faults.when(disorder.isEmpty(), "diagnosis.disorder", Say.CODE);
        faults.when(
                disorder.isPresent()
                        && diagnosis.icd10() != null
                        && !disorders.codes().fits(disorder.get(), diagnosis.icd10(), confirmedOn),
                "diagnosis.icd10",
                Say.ICD10);
    }
}
