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
import org.careline.registry.domain.PatientFile;
import org.careline.registry.domain.ReportType;
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

    @Embedded
    private @Nullable PlacesRow places;

    @Embedded
    private @Nullable GuardianRow guardian;

    @Embedded
    private @Nullable DiagnosisRow diagnosis;

    @Enumerated(EnumType.STRING)
    private ReportType reportType;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    @Embedded
    private @Nullable SignedConsentRow signedConsent;

    private @Nullable LocalDate managedSince;

    @Embedded
    private @Nullable DeathRow death;

    @Column(updatable = false)
    private String registeredBy;

    @Column
    private int keysVersion;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PatientEntity() {}

    PatientEntity(UUID id, LocalDate registeredOn, PatientFile file, BlindKeys keys, Institutions institutions) {
        this();
        this.id = id;
        this.registeredOn = registeredOn;
        registeredBy = institutions.registering();
        keep(file, keys, institutions.inCare(), 1, registeredOn);
        if (status == RegisterStatus.PENDING) {
            temporaryNumber = TemporaryNumber.of(id, registeredOn);
        }
    }

    /** The next version of the file; the first is 1, for the id of a new file was never told before. */
    void keep(PatientFile file, BlindKeys keys, String organisationInCare, long next, LocalDate today) {
        version = next;
        careOrganisation = organisationInCare;
        status = file.status();
        management = file.management();
        found(keys);
        identity = IdentityRow.from(file.identity());
        phone = file.phone();
        places = PlacesRow.from(file);
        guardian = GuardianRow.from(file.guardian());
        diagnosis = DiagnosisRow.from(file.diagnosis());
        reportType = file.reportType();
        consent = file.consent();
        signedConsent = SignedConsentRow.from(file.signedConsent());
        managedSince = file.managedSince(managedSince, today);
        death = DeathRow.from(file.death());
    }

    /** The same file under a higher version, for copies that are ahead of it. */
    void raise(long next) {
        version = next;
    }

    /** Found by these keys from now on; nothing else of the file changes. */
    void found(BlindKeys keys) {
        nameIndex = keys.name();
        documentIndex = keys.document();
        keysVersion = BlindKeys.VERSION;
    }

    PatientFile toDomain() {
        return new PatientFile(
                identity.toDomain(),
                phone,
                places == null ? null : places.residence(),
                places == null ? null : places.hukou(),
                guardian == null ? null : guardian.toDomain(),
                diagnosis == null ? null : diagnosis.toDomain(),
                reportType,
                consent,
                signedConsent == null ? null : signedConsent.toDomain(),
                death == null ? null : death.toDomain());
    }

    /** What others are told: codes, nothing that names the person. */
    PatientState state(LocalDate today) {
        var file = toDomain();
        return new PatientState(
                id,
                version,
                file.residenceArea(),
                careOrganisation,
                status,
                management,
                diagnosis == null ? null : diagnosis.disorder(),
                diagnosis == null ? null : diagnosis.hospital(),
                file.minorOn(today),
                null,
                death == null ? null : death.diedOn(),
                managedSince);
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
    LocalDate managedSince() {
        return managedSince;
    }

    @Nullable
    String temporaryNumber() {
        return temporaryNumber;
    }

    String careOrganisation() {
        return careOrganisation;
    }
}
