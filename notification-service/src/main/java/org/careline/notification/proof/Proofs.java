package org.careline.notification.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.careline.kit.crypto.EncryptedText;
import org.careline.kit.trail.Trail;
import org.careline.notification.row.Rows;
import org.jspecify.annotations.Nullable;

/** Reads who signed and who was told by telephone, of alerts the caller sees 签收与电话告知凭据. */
@ApplicationScoped
class Proofs {
    private static final String OF_ALERTS = """
            select jsonb_build_object('alert', a.id, 'patient', a.patient, 'officer', a.officer, 'post', a.post,
                                      'told', c.told, 'told_post', c.post, 'told_number', c.number)
            from told_alert a
            left join lateral (select told, post, number from phone_call
                               where phone_call.alert = a.id order by told_at desc, id desc limit 1) c on true
            where a.id = any (?)
            """;

    private final Rows rows;
    private final Trail trail;
    private final EncryptedText sealing = new EncryptedText();

    Proofs(Rows rows, Trail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    @Transactional
    List<ProofView> of(List<UUID> alerts) {
        var found = rows.read(Sealed.class, OF_ALERTS, alerts);
        trail.record(
                "proof-read", found.stream().map(Sealed::patient).distinct().toList(), null);
        return found.stream().map(this::open).toList();
    }

    private ProofView open(Sealed one) {
        return new ProofView(
                one.alert(),
                open(one.officer()),
                open(one.post()),
                open(one.told()),
                open(one.toldPost()),
                open(one.toldNumber()));
    }

    private @Nullable String open(@Nullable String sealed) {
        return sealing.convertToEntityAttribute(sealed);
    }

    /** As it lies in the database. */
    record Sealed(
            UUID alert,
            UUID patient,
            @Nullable String officer,
            @Nullable String post,
            @Nullable String told,
            @Nullable String toldPost,
            @Nullable String toldNumber) {}
}
