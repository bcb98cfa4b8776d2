package org.careline.notification.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.kit.crypto.EncryptedText;
import org.careline.notification.alert.SeenAlert;

/** A doctor told a receiver by telephone 电话告知 (rules 17.3). */
@Entity
@Table(name = "phone_call")
class PhoneCallEntity {
    @Id
    UUID id;

    @Column
    UUID alert;

    @Column
    UUID patient;

    /** The one that telephoned. */
    @Column
    String organisation;

    @Column
    @Convert(converter = EncryptedText.class)
    String told;

    @Column
    @Convert(converter = EncryptedText.class)
    String post;

    @Column
    @Convert(converter = EncryptedText.class)
    String number;

    @Column(name = "told_at")
    OffsetDateTime toldAt;

    /** The account that wrote it down. */
    @Column
    String account;

    @Column(name = "withdrawn_at")
    OffsetDateTime withdrawnAt;

    @Column(name = "written_at")
    OffsetDateTime writtenAt;

    static PhoneCallEntity from(
            PhoneCallForm form, UUID id, SeenAlert alert, String organisation, String account, OffsetDateTime now) {
        var call = new PhoneCallEntity();
        call.id = id;
        call.alert = alert.id();
        call.patient = alert.patient();
        call.organisation = organisation;
        call.account = account;
        call.writtenAt = now;
        call.told = form.told();
        call.post = form.post();
        call.number = form.number();
        call.toldAt = form.toldAt();
        return call;
    }
}
