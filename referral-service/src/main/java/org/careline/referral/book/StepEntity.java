package org.careline.referral.book;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.careline.kit.access.Caller;
import org.careline.kit.crypto.EncryptedText;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One step of a transfer 转诊经过 as stored: never changed afterwards. */
@Entity
@Table(name = "transfer_step")
@NullUnmarked
class StepEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID transfer;
    String what;
    Instant at;
    String organisation;
    String account;
    String clinician;
    String hospital;
    String reason;

    @Convert(converter = EncryptedText.class)
    String note;

    static StepEntity from(UUID transfer, Step step, @Nullable String hospital, @Nullable Caller caller) {
        var entity = new StepEntity();
        entity.transfer = transfer;
        entity.what = step.what();
        entity.at = step.at();
        entity.hospital = hospital;
        entity.reason = step.reason();
        entity.note = step.note();
        if (caller != null && !step.byItself()) {
            entity.organisation = caller.organisation();
            entity.account = caller.subject();
            entity.clinician = caller.actingClinician();
        }
        return entity;
    }
}
