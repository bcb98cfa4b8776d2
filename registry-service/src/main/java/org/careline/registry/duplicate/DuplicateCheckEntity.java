package org.careline.registry.duplicate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One look whether a document number is known elsewhere 查重; with known files it is a review 重复建档核查. */
@Entity
@Table(name = "duplicate_check")
class DuplicateCheckEntity {
    @Id
    private UUID id;

    @Column
    private UUID patient;

    @Column
    private String area;

    @Column
    private Instant checkedAt;

    @Column
    private UUID[] known;

    @Column
    private String registeredBy;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected DuplicateCheckEntity() {}

    DuplicateCheckEntity(UUID id, UUID patient, String area, Instant checkedAt, List<UUID> known, String registeredBy) {
        this.id = id;
        this.patient = patient;
        this.area = area;
        this.checkedAt = checkedAt;
        this.known = known.toArray(UUID[]::new);
        this.registeredBy = registeredBy;
    }

    UUID id() {
        return id;
    }

    UUID patient() {
        return patient;
    }

    String area() {
        return area;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    List<UUID> known() {
        return List.of(known);
    }
}
