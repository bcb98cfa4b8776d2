package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.jspecify.annotations.Nullable;

/** The file of a patient 患者档案: who, where, which disorder, on what ground managed (rules 2.4, 2.6, 4.4). */
public record PatientFile(
        Identity identity,
        @Nullable String phone,
        @Nullable Residence residence,
        @Nullable Residence hukou,
        @Nullable Guardian guardian,
        @Nullable Diagnosis diagnosis,
        ReportType reportType,
        Consent consent,
        @Nullable Death death) {

    /** Rules 17.7: what is missing never delays registering, the file stays pending. */
    public Set<FileGap> gaps() {
        var gaps = EnumSet.noneOf(FileGap.class);
        if (identity.document().type() == DocumentType.NONE) {
            gaps.add(FileGap.NO_DOCUMENT);
        } else if (!identity.document().type().carriesCitizenId()) {
            gaps.add(FileGap.OTHER_DOCUMENT);
        }
        if (residence == null) {
            gaps.add(FileGap.RESIDENCE_UNKNOWN);
        }
        return gaps;
    }

    /** Rules 13.1 and 17.4: shown, never settled by the software. */
    public Set<QualityIssue> qualityIssues() {
        var issues = EnumSet.noneOf(QualityIssue.class);
        identity.document().citizenId().ifPresent(id -> {
            if (identity.sex().isStated() && identity.sex() != id.sex()) {
                issues.add(QualityIssue.SEX_DIFFERS_FROM_DOCUMENT);
            }
            if (!identity.birthDate().equals(id.birthDate())) {
                issues.add(QualityIssue.BIRTH_DATE_DIFFERS_FROM_DOCUMENT);
            }
        });
        if (guardian != null && !guardian.canBeTurnedTo() && guardian.substitute() == null) {
            issues.add(QualityIssue.SUBSTITUTE_CONTACT_MISSING);
        }
        return issues;
    }

    public RegisterStatus status() {
        if (death != null) {
            return RegisterStatus.DECEASED;
        }
        return gaps().isEmpty() ? RegisterStatus.REGISTERED : RegisterStatus.PENDING;
    }

    public ManagementStatus management() {
        return consent.management(reportType);
    }

    public boolean minorOn(LocalDate day) {
        return Age.of(identity.birthDate(), day).isMinor();
    }

    public @Nullable String residenceArea() {
        return residence == null ? null : residence.area();
    }

    /** Rules 8: the file goes with the person. */
    public PatientFile movedTo(Residence newResidence) {
        return new PatientFile(identity, phone, newResidence, hukou, guardian, diagnosis, reportType, consent, death);
    }

    public PatientFile deceased(Death of) {
        return new PatientFile(identity, phone, residence, hukou, guardian, diagnosis, reportType, consent, of);
    }
}
