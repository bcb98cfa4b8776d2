package org.careline.kit.app;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.careline.kit.crypto.EncryptedText;

/** A row that is cut by area, with a column that is sealed. */
@Entity
@Table(name = "visit")
class VisitEntity {
    @Id
    UUID id;

    String area;
    String organisation;

    @Version
    long version;

    @Convert(converter = EncryptedText.class)
    String note;
}
