package org.careline.registry.residence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.kit.web.Ids;
import org.jspecify.annotations.Nullable;

/** One change of residence 迁居记录, never deleted (rules 8, M-6). */
@Entity
@Table(name = "move")
class MoveEntity {
    @Id
    private UUID id;

    @Column
    private UUID patient;

    private @Nullable String fromArea;

    @Column
    private String toArea;

    @Column
    private LocalDate movedOn;

    /** For Hibernate alone. */
    @SuppressWarnings("NullAway.Init")
    protected MoveEntity() {}

    MoveEntity(UUID patient, @Nullable String fromArea, String toArea, LocalDate movedOn) {
        this.id = Ids.next();
        this.patient = patient;
        this.fromArea = fromArea;
        this.toArea = toArea;
        this.movedOn = movedOn;
    }

    LocalDate movedOn() {
        return movedOn;
    }
}
