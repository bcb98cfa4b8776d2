package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.jspecify.annotations.Nullable;

/** The file of a patient 患者档案: who, where, which disorder, on what ground managed (rules 2.4, 2.6, 4.4). */
public record PatientFile(
        Identity identity,
        @Nullable String phone,
        @Nullable Residence residence,
        @Nullable Hukou hukou,
        @Nullable Guardian guardian,
        @Nullable Diagnosis diagnosis,
        ReportType reportType,
        Consent consent,
        @Nullable SignedConsent signedConsent,
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
            var birth = identity.birth();
            if (birth.isKnown() && !id.birthDate().equals(birth.date())) {
                issues.add(QualityIssue.BIRTH_DATE_DIFFERS_FROM_DOCUMENT);
            }
        });
        if (guardian != null && !guardian.canBeTurnedTo() && guardian.substitute() == null) {
            issues.add(QualityIssue.SUBSTITUTE_CONTACT_MISSING);
        }
        issues.addAll(uncertain());
        return issues;
    }

    /** Taken as it was said, to be looked at again. */
    private Set<QualityIssue> uncertain() {
        var issues = EnumSet.noneOf(QualityIssue.class);
        if (!identity.birth().isKnown()) {
            issues.add(QualityIssue.BIRTH_DATE_UNKNOWN);
        } else if (identity.birth().estimated()) {
            issues.add(QualityIssue.BIRTH_DATE_ESTIMATED);
        }
        if (hukou != null && hukou.isToCheck()) {
            issues.add(QualityIssue.HUKOU_AREA_TO_CHECK);
        }
        if (phones().anyMatch(number -> !PhoneNumber.isPlain(number))) {
            issues.add(QualityIssue.PHONE_TO_CHECK);
        }
        if (consent == Consent.AGREED && signedConsent == null) {
            issues.add(QualityIssue.CONSENT_NOT_SIGNED);
        }
        return issues;
    }

    private Stream<String> phones() {
        var substitute = guardian == null ? null : guardian.substitute();
        return Stream.of(
                        Optional.ofNullable(phone),
                        Optional.ofNullable(guardian).map(Guardian::phone),
                        Optional.ofNullable(substitute).map(Contact::phone))
                .flatMap(Optional::stream);
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
        return identity.birth().isMinorOn(day);
    }

    public @Nullable String residenceArea() {
        return residence == null ? null : residence.area();
    }

    /** Rules 8: the file goes with the person. */
    public PatientFile movedTo(Residence newResidence) {
        return new PatientFile(
                identity, phone, newResidence, hukou, guardian, diagnosis, reportType, consent, signedConsent, death);
    }

    public PatientFile deceased(Death of) {
        return with(of);
    }

    /** The death was registered on the wrong file 撤销死亡登记. */
    public PatientFile alive() {
        return with(null);
    }

    /** Told of on the ground of statutory duty, with the minimum of fields 法定职责 (rules 17.7). */
    public boolean refusesManagement() {
        return management() == ManagementStatus.REFUSED;
    }

    /** Since when the patient is managed 纳入管理日期: the day of consent, by law the day it began; null: not managed. */
    public @Nullable LocalDate managedSince(@Nullable LocalDate before, LocalDate today) {
        if (management() != ManagementStatus.MANAGED) {
            return null;
        }
        if (consent == Consent.AGREED && signedConsent != null) {
            return signedConsent.signedOn();
        }
        return before == null ? today : before;
    }

    private PatientFile with(@Nullable Death of) {
        return new PatientFile(
                identity, phone, residence, hukou, guardian, diagnosis, reportType, consent, signedConsent, of);
    }
}
