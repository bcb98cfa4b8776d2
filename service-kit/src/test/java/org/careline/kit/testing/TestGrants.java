package org.careline.kit.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import org.careline.kit.grant.Grant;

/** Grants as notification or referral would sign them, for the services that only read them. */
public final class TestGrants {
    private TestGrants() {}

    /** @param issuer {@code notification} or {@code referral} */
    public static String sign(String issuer, Grant grant) {
        var claims = Jwt.issuer(issuer)
                .subject(grant.subject().toString())
                .claim("patient", grant.patient().toString())
                .claim("organisation", grant.organisation())
                .claim("kind", grant.kind().name());
        if (grant.placeNow() != null) {
            claims.claim("place_now", grant.placeNow());
        }
        return claims.issuedAt(Instant.now())
                .expiresAt(grant.expires())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(TestKeys.privateKey(issuer, "EC"));
    }
}
