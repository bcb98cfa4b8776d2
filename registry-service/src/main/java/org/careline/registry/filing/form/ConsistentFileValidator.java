package org.careline.registry.filing.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Age;
import org.careline.registry.domain.CitizenId;
import org.careline.registry.domain.DocumentType;
import org.jspecify.annotations.Nullable;

/** Looks a filing form over; a field that is missing is told by its own annotation. */
@ApplicationScoped
class ConsistentFileValidator implements ConstraintValidator<ConsistentFile, PatientForm> {
    private static final LocalDate FIRST_BIRTH_DATE = LocalDate.of(1900, 1, 1);
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
        birth(form.birthDate(), today, faults);
        document(form, today, faults);
        guardian(form, today, faults);
        diagnosis(form.diagnosis(), form.birthDate(), faults);
        return faults.none();
    }

    private static void birth(@Nullable LocalDate birthDate, LocalDate today, Faults faults) {
        faults.when(
                birthDate != null && (birthDate.isBefore(FIRST_BIRTH_DATE) || birthDate.isAfter(today)),
                "birthDate",
                Say.BIRTH);
    }

    private static void document(PatientForm form, LocalDate today, Faults faults) {
        var type = DocumentType.ofCode(String.valueOf(form.documentType()));
        if (type.isEmpty()) {
            return;
        }
        var number = form.documentNumber();
        if (type.get() == DocumentType.NONE) {
            faults.when(number != null, "documentNumber", Say.NO_NUMBER);
        } else if (number == null || number.isBlank()) {
            faults.add("documentNumber", Say.REQUIRED);
        } else if (type.get().carriesCitizenId()) {
            CitizenId.fault(number, today).ifPresent(fault -> faults.add("documentNumber", fault.message()));
        } else {
            faults.when(!OTHER_DOCUMENT.matcher(number.strip()).matches(), "documentNumber", Say.DOCUMENT);
        }
    }

    private static void guardian(PatientForm form, LocalDate today, Faults faults) {
        var minor = form.birthDate() != null && Age.of(form.birthDate(), today).isMinor();
        faults.when(minor && form.guardian() == null, "guardian", Say.GUARDIAN);
    }

    private void diagnosis(@Nullable DiagnosisForm diagnosis, @Nullable LocalDate birthDate, Faults faults) {
        if (diagnosis == null || diagnosis.disorder() == null || diagnosis.confirmedOn() == null) {
            return;
        }
        var confirmedOn = diagnosis.confirmedOn();
        var firstOnsetOn = diagnosis.firstOnsetOn();
        faults.when(birthDate != null && confirmedOn.isBefore(birthDate), "diagnosis.confirmedOn", Say.ORDER);
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
