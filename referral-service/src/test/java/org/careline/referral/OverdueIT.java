package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.desk;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.opened;
import static org.careline.referral.Cast.read;
import static org.careline.referral.Cast.seen;
import static org.careline.referral.Cast.told;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What nobody decides or answers in time moves on (rules 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class OverdueIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeAll
    static void cast() {
        Cast.takePlaces();
    }

    @Test
    void anUndecidedNoticeGoesUpTheLineAndCanBeDecidedThere() {
        var transfer = opened(assessed(UUID.randomUUID(), 4));
        letTheDecisionBeDue(transfer);
        var city = TestTokens.of(Cast.CITY, Role.PREVENTION_INSTITUTION);

        await().atMost(SOON).until(() -> read(city, transfer).statusCode() == 200);

        var view = seen(doctor(), transfer);
        assertThat(view.getBoolean("overdue")).isTrue();
        assertThat(view.getString("upTheLine")).isEqualTo(Cast.CITY);
        decide(city, transfer, "stand-down", Map.of("reason", "treated-at-home"))
                .then()
                .statusCode(200);
    }

    @Test
    void aSilentHospitalIsPassedOverAndThenItIsNotPlaced() {
        var patient = UUID.randomUUID();
        var transfer = confirmed(patient);

        letTheAnswerBeDue(transfer);
        await().atMost(SOON)
                .until(() -> read(desk(Cast.SECOND_HOSPITAL), transfer).statusCode() == 200);
        letTheAnswerBeDue(transfer);
        await().atMost(SOON)
                .until(() -> seen(doctor(), transfer).getString("state").equals("not-placed"));

        assertThat(read(desk(Cast.FIRST_HOSPITAL), transfer).statusCode()).isEqualTo(404);
        assertThat(told(patient, 4))
                .containsExactly(
                        "transfer-requested", "transfer-confirmed", "transfer-confirmed", "transfer-confirmed");
    }

    private static void letTheDecisionBeDue(UUID transfer) {
        Cast.update("update transfer_ground set decide_by = now() - interval '1 second' where transfer = '" + transfer
                + "'");
        Cast.update("update transfer set decide_by = now() - interval '1 second', deadline = now() where id = '"
                + transfer + "'");
    }

    private static void letTheAnswerBeDue(UUID transfer) {
        Cast.update("update transfer set answer_by = now() - interval '1 second', deadline = now() where id = '"
                + transfer + "' and state = 'confirmed'");
    }
}
