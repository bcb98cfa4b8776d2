package org.careline.registry.filing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.registry.console.Filled;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.CitizenId;
import org.careline.registry.domain.Consent;
import org.careline.registry.domain.DisorderCode;
import org.careline.registry.domain.DocumentType;
import org.jspecify.annotations.Nullable;

/** The filing form of a page 建档表, read as the API's own: what a card says by itself need not be typed. */
@ApplicationScoped
public class FilledFile {
    /** Fields of the form, named as in the API. */
    public static final List<String> FIELDS = List.of(
            "name",
            "sex",
            "birthDate",
            "birthEstimated",
            "documentType",
            "documentNumber",
            "nationality",
            "ethnicity",
            "householdType",
            "phone",
            "residence.area",
            "residence.address",
            "hukou.area",
            "hukou.address",
            "guardian.name",
            "guardian.relation",
            "guardian.phone",
            "guardian.standing",
            "guardian.substitute.name",
            "guardian.substitute.phone",
            "diagnosis.disorder",
            "diagnosis.icd10",
            "diagnosis.hospital",
            "diagnosis.confirmedOn",
            "diagnosis.firstOnsetOn",
            "reportType",
            "consent",
            "consentedOn",
            "consentSigner");

    private static final String UNIDENTIFIED = "无名氏";
    private static final String SUBSTITUTE_NAME = "guardian.substitute.name";
    private static final String SUBSTITUTE_PHONE = "guardian.substitute.phone";

    private final DisorderTable disorders;
    private final Clock clock;

    FilledFile(DisorderTable disorders, Clock clock) {
        this.disorders = disorders;
        this.clock = clock;
    }

    public PatientForm read(Filled filled) {
        completeFromNumber(filled);
        var asked = !filled.is("consent", Consent.NOT_ASKED.toString());
        var noDocument = filled.is("documentType", DocumentType.NONE.toString());
        return new PatientForm(
                orEmpty(Optional.ofNullable(filled.text("name")).orElse(noDocument ? UNIDENTIFIED : null)),
                required(filled.text("sex")),
                filled.date("birthDate"),
                filled.is("birthEstimated", "true") ? true : null,
                required(filled.text("documentType")),
                noDocument ? null : filled.text("documentNumber"),
                noDocument ? null : filled.text("nationality"),
                filled.text("ethnicity"),
                filled.text("householdType"),
                filled.text("phone"),
                residence(filled),
                hukou(filled),
                guardian(filled),
                diagnosis(filled),
                required(filled.text("reportType")),
                required(filled.text("consent")),
                asked ? filled.date("consentedOn") : null,
                asked ? filled.text("consentSigner") : null);
    }

    /** The lines of the code table that hold today, to be chosen from. */
    public List<DisorderCode> disorders() {
        return disorders.codes().on(LocalDate.now(clock));
    }

    /** Birth date and sex stand in the number; what was typed beside it stays, and differing is shown on the file. */
    private void completeFromNumber(Filled filled) {
        citizenId(filled).ifPresent(id -> {
            if (filled.text("birthDate") == null) {
                filled.put("birthDate", id.birthDate().toString());
            }
            if (filled.text("sex") == null) {
                filled.put("sex", id.sex().toString());
            }
        });
    }

    private Optional<CitizenId> citizenId(Filled filled) {
        return DocumentType.ofCode(filled.value("documentType"))
                .filter(DocumentType::carriesCitizenId)
                .map(type -> filled.value("documentNumber"))
                .filter(number -> CitizenId.fault(number, LocalDate.now(clock)).isEmpty())
                .map(CitizenId::new);
    }

    private static @Nullable AddressForm residence(Filled filled) {
        var area = filled.chosen("residence.area", Say.CHOOSE_PLACE);
        var address = filled.text("residence.address");
        return area == null && address == null ? null : new AddressForm(required(area), address);
    }

    private static @Nullable HukouForm hukou(Filled filled) {
        var area = filled.chosen("hukou.area", Say.CHOOSE_PLACE);
        var address = filled.text("hukou.address");
        return area == null && address == null ? null : new HukouForm(area, address);
    }

    private static @Nullable GuardianForm guardian(Filled filled) {
        if (!filled.any("guardian.name", "guardian.relation", "guardian.phone", SUBSTITUTE_NAME, SUBSTITUTE_PHONE)) {
            return null;
        }
        return new GuardianForm(
                orEmpty(filled.text("guardian.name")),
                orEmpty(filled.text("guardian.relation")),
                filled.text("guardian.phone"),
                filled.text("guardian.standing"),
                filled.any(SUBSTITUTE_NAME, SUBSTITUTE_PHONE)
                        ? new GuardianForm.ContactForm(
                                orEmpty(filled.text(SUBSTITUTE_NAME)), required(filled.text(SUBSTITUTE_PHONE)))
                        : null);
    }

    private @Nullable DiagnosisForm diagnosis(Filled filled) {
        if (!filled.any("diagnosis.disorder", "diagnosis.icd10", "diagnosis.confirmedOn", "diagnosis.firstOnsetOn")) {
            return null;
        }
        return new DiagnosisForm(
                orEmpty(filled.text("diagnosis.disorder")),
                required(icd10(filled)),
                filled.chosen("diagnosis.hospital", Say.CHOOSE_BODY),
                required(filled.date("diagnosis.confirmedOn")),
                filled.date("diagnosis.firstOnsetOn"));
    }

    /** Typed in full, else the category that was tapped for this disorder, else the only one it has. */
    private @Nullable String icd10(Filled filled) {
        var categories = disorders().stream()
                .filter(line -> filled.is("diagnosis.disorder", line.disorder().wireName()))
                .flatMap(line -> line.icd10().stream())
                .filter(category -> category.length() > 1)
                .toList();
        var typed = filled.text("diagnosis.icd10");
        if (typed != null) {
            return typed.toUpperCase(java.util.Locale.ROOT);
        }
        return Stream.ofNullable(filled.text("diagnosis.category"))
                .filter(categories::contains)
                .findFirst()
                .or(() -> categories.stream().findFirst().filter(only -> categories.size() == 1))
                .orElse(null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@Nullable T value) {
        return value;
    }
}
