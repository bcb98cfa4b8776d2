package org.careline.local.demo.play;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;

/** The green-channel desk of a hospital 绿色通道, played with the token of a demo user. */
record Desk(Api api, String user) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What the desk sees of a confirmed transfer; nothing unless it is addressed to this hospital. */
    Optional<Answer> addressed(String transfer) {
        return Optional.of(look(transfer))
                .filter(Answer::ok)
                .filter(answer -> answer.text("state").equals("confirmed"));
    }

    Answer look(String transfer) {
        return api.get(user, Part.REFERRAL, "/transfers/" + transfer);
    }

    Answer disclose(String grant) {
        return new Body(api, user, "").disclose(grant);
    }

    Answer accept(String transfer) {
        return Transfers.decide(api, user, transfer, "acceptance", Map.of());
    }

    Answer decline(String transfer) {
        return Transfers.decide(api, user, transfer, "decline", Map.of("reason", "no-bed"));
    }

    Answer admit(String transfer) {
        return Transfers.decide(api, user, transfer, "admission", Map.of("admittedAt", OffsetDateTime.now(ZONE)));
    }

    Answer discharge(String transfer) {
        return Transfers.decide(
                api,
                user,
                transfer,
                "discharge",
                Map.of("dischargedAt", OffsetDateTime.now(ZONE), "advice", "规律服药，两周内随访（演示）"));
    }
}
