package org.careline.registry.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.careline.kit.crypto.EncryptedText;
import org.careline.registry.domain.Consent;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.DeathCause;
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.ReportType;
import org.careline.registry.domain.Residence;
import org.jspecify.annotations.Nullable;

/** The file of a patient 患者档案 as it is kept: what names or places a person is encrypted. */
@Entity
@Table(name = "patient")
class PatientEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Column(updatable = false)
    private LocalDate registeredOn;

    private @Nullable String temporaryNumber;

    @Column
    private String careOrganisation;

    @Enumerated(EnumType.STRING)
    private RegisterStatus status;

    @Enumerated(EnumType.STRING)
    private ManagementStatus management;

    @Column
    private String nameIndex;

    private @Nullable String documentIndex;

    @Embedded
    private IdentityRow identity;

    @Convert(converter = EncryptedText.class)
    private @Nullable String phone;

    private @Nullable String residenceArea;

    @Convert(converter = EncryptedText.class)
    private @Nullable String residenceAddress;

    private @Nullable String hukouArea;

    @Convert(converter = EncryptedText.class)
    private @Nullable String hukouAddress;

    @Embedded
    private @Nullable GuardianRow guardian;

    @Embedded
    private @Nullable DiagnosisRow diagnosis;

    @Enumerated(EnumType.STRING)
    private ReportType reportType;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    private @Nullable LocalDate diedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable DeathCause deathCause;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PatientEntity() {}

    PatientEntity(UUID id, LocalDate registeredOn, PatientFile file, BlindKeys keys, String careOrganisation) {
        this();
        this.id = id;
        this.registeredOn = registeredOn;
        keep(file, keys, careOrganisation);
        if (status == RegisterStatus.PENDING) {
            temporaryNumber = TemporaryNumber.of(id, registeredOn);
        }
    }

    /** The next version of the file. */
    void keep(PatientFile file, BlindKeys keys, String organisationInCare) {
        version++;
        careOrganisation = organisationInCare;
        status = file.status();
        management = file.management();
        nameIndex = keys.name();
        documentIndex = keys.document();
        identity = IdentityRow.from(file.identity());
        phone = file.phone();
        residenceArea = file.residenceArea();
        residenceAddress = file.residence() == null ? null : file.residence().address();
        hukouArea = file.hukou() == null ? null : file.hukou().area();
        hukouAddress = file.hukou() == null ? null : file.hukou().address();
        guardian = GuardianRow.from(file.guardian());
        diagnosis = DiagnosisRow.from(file.diagnosis());
        reportType = file.reportType();
        consent = file.consent();
        diedOn = file.death() == null ? null : file.death().diedOn();
        deathCause = file.death() == null ? null : file.death().cause();
    }

    PatientFile toDomain() {
        return new PatientFile(
                identity.toDomain(),
                phone,
                place(residenceArea, residenceAddress),
                place(hukouArea, hukouAddress),
                guardian == null ? null : guardian.toDomain(),
                diagnosis == null ? null : diagnosis.toDomain(),
                reportType,
                consent,
                diedOn == null || deathCause == null ? null : new Death(diedOn, deathCause));
    }

    /** What others are told: codes, nothing that names the person. */
    PatientState state(LocalDate today) {
        return new PatientState(
                id,
                version,
                residenceArea,
                careOrganisation,
                status,
                management,
                diagnosis == null ? null : diagnosis.disorder(),
                diagnosis == null ? null : diagnosis.hospital(),
                toDomain().minorOn(today),
                null);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    @Nullable
    String temporaryNumber() {
        return temporaryNumber;
    }

    String careOrganisation() {
        return careOrganisation;
    }

    @Nullable
    String residenceArea() {
        return residenceArea;
    }

    private static @Nullable Residence place(@Nullable String area, @Nullable String address) {
        return area == null ? null : new Residence(area, address);
    }
}
