package org.careline.kit.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestGrants;
import org.junit.jupiter.api.Test;

/** A grant holds for what was signed, by those who may sign, and no longer. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class GrantsIT {
    @Inject
    GrantReader reader;

    @Inject
    Grants grants;

    private static Grant grant() {
        var expires = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return new Grant(UUID.randomUUID(), UUID.randomUUID(), "police-1", GrantKind.POLICE, expires);
    }

    @Test
    void whatNotificationAndReferralSignIsRead() {
        var grant = grant();

        assertThat(reader.read(TestGrants.sign("notification", grant))).contains(grant);
        assertThat(reader.read(TestGrants.sign("referral", grant))).contains(grant);
    }

    @Test
    void aSignatureOfAnotherServiceIsNotTaken() {
        var token = TestGrants.sign("referral", grant());
        var payload = token.split("\\.")[1];

        assertThat(reader.read(TestGrants.sign("notification", grant()).split("\\.")[0] + "." + payload + ".AAAA"))
                .isEmpty();
    }

    @Test
    void anotherAlgorithmIsNotTaken() {
        var token = Jwt.issuer("notification")
                .subject(UUID.randomUUID().toString())
                .expiresAt(Instant.now().plusSeconds(60))
                .signWithSecret("a secret that is long enough for HS256, or is it");

        assertThat(reader.read(token)).isEmpty();
        assertThat(reader.read("")).isEmpty();
        assertThat(reader.read("no.token.this")).isEmpty();
    }

    @Test
    void withoutACallerNoGrantIsRead() {
        assertThat(grants.read(TestGrants.sign("notification", grant()))).isEmpty();
    }
}
