package org.careline.registry.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One look at where a known file lies 查重核查记录: its own institution can read who it was. */
@Entity
@Table(name = "duplicate_look")
class LookEntity {
    @Id
    private UUID id;

    @Column
    private UUID patient;

    @Column
    private String organisation;

    @Column
    private String subject;

    @Column
    private Instant lookedAt;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected LookEntity() {}

    LookEntity(UUID id, UUID patient, String organisation, String subject, Instant lookedAt) {
        this.id = id;
        this.patient = patient;
        this.organisation = organisation;
        this.subject = subject;
        this.lookedAt = lookedAt;
    }

    String organisation() {
        return organisation;
    }

    Instant lookedAt() {
        return lookedAt;
    }
}
