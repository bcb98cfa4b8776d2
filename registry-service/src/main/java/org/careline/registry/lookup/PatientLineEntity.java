package org.careline.registry.lookup;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.Disorder;
import org.careline.events.ManagementStatus;
import org.careline.events.RegisterStatus;
import org.careline.kit.crypto.EncryptedText;
import org.careline.registry.domain.Sex;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The few columns of a file that a list shows 患者名单行. */
@Entity
@Immutable
@Table(name = "patient")
class PatientLineEntity {
    @Id
    private UUID id;

    @Column
    private long version;

    @Convert(converter = EncryptedText.class)
    private String name;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private @Nullable LocalDate birthDate;

    @Column
    private boolean birthEstimated;

    @Enumerated(EnumType.STRING)
    private RegisterStatus status;

    @Enumerated(EnumType.STRING)
    private ManagementStatus management;

    private @Nullable String temporaryNumber;

    private @Nullable String residenceArea;

    @Enumerated(EnumType.STRING)
    private @Nullable Disorder disorder;

    @Column
    private String nameIndex;

    private @Nullable String documentIndex;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected PatientLineEntity() {}

    @Nullable
    Disorder disorder() {
        return disorder;
    }

    PatientSummary summary() {
        return new PatientSummary(
                id,
                version,
                name,
                sex,
                birthEstimated ? null : birthDate,
                birthEstimated ? birthDate : null,
                status,
                management,
                temporaryNumber,
                residenceArea);
    }
}
