package org.careline.notification.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import org.careline.kit.crypto.EncryptedText;
import org.jspecify.annotations.Nullable;

/** Where an organisation's machine takes its alerts 送达地址; one for each organisation. */
@Entity
@Table(name = "endpoint")
class EndpointEntity {
    @Id
    String organisation;

    @Column
    String url;

    @Column
    @Convert(converter = EncryptedText.class)
    String secret;

    @Column(name = "set_at")
    OffsetDateTime setAt;

    @Nullable
    @Column(name = "last_success_at", insertable = false, updatable = false)
    OffsetDateTime lastSuccessAt;

    @Nullable
    @Column(name = "last_failure_at", insertable = false, updatable = false)
    OffsetDateTime lastFailureAt;

    @Nullable
    @Column(name = "last_failure", insertable = false, updatable = false)
    String lastFailure;
}
