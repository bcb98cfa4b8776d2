package org.careline.registry.filing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.careline.registry.domain.Consent;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.Diagnosis;
import org.careline.registry.domain.DocumentType;
import org.careline.registry.domain.FileGap;
import org.careline.registry.domain.Guardian;
import org.careline.registry.domain.Hukou;
import org.careline.registry.domain.ManagementBasis;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.QualityIssue;
import org.careline.registry.domain.ReportType;
import org.careline.registry.domain.Residence;
import org.careline.registry.domain.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The file as its own institution sees it 患者档案.
 *
 * @param temporaryNumber of a file that was registered before the document was known
 * @param birthDate null: unknown
 * @param birthEstimated true: nobody knows the day, the date is a guess
 * @param managedSince null: not managed
 * @param gaps what keeps the file pending
 * @param qualityIssues contradictions to settle
 */
public record PatientView(
        UUID id,
        long version,
        RegisterStatus status,
        ManagementStatus management,
        @Nullable ManagementBasis managementBasis,
        @Nullable String temporaryNumber,
        String careOrganisation,
        LocalDate registeredOn,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        boolean birthEstimated,
        boolean minor,
        DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String nationality,
        @Nullable String ethnicity,
        @Nullable String householdType,
        @Nullable String phone,
        @Nullable Residence residence,
        @Nullable Hukou hukou,
        @Nullable Guardian guardian,
        @Nullable Diagnosis diagnosis,
        ReportType reportType,
        Consent consent,
        @Nullable LocalDate consentedOn,
        @Nullable String consentSigner,
        @Nullable LocalDate managedSince,
        @Nullable Death death,
        Set<FileGap> gaps,
        Set<QualityIssue> qualityIssues) {

    static PatientView from(PatientEntity entity, LocalDate today) {
        PatientFile file = entity.toDomain();
        var identity = file.identity();
        var signed = file.signedConsent();
        return new PatientView(
                entity.id(),
                entity.version(),
                file.status(),
                file.management(),
                ManagementBasis.of(file.reportType(), file.consent()).orElse(null),
                entity.temporaryNumber(),
                entity.careOrganisation(),
                entity.registeredOn(),
                identity.name(),
                identity.sex(),
                identity.birth().date(),
                identity.birth().estimated(),
                file.minorOn(today),
                identity.document().type(),
                identity.document().number(),
                identity.document().nationality(),
                identity.ethnicity(),
                identity.householdType(),
                file.phone(),
                file.residence(),
                file.hukou(),
                file.guardian(),
                file.diagnosis(),
                file.reportType(),
                file.consent(),
                signed == null ? null : signed.signedOn(),
                signed == null ? null : signed.signer(),
                entity.managedSince(),
                file.death(),
                file.gaps(),
                file.qualityIssues());
    }
}
