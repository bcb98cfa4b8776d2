package org.careline.kit.grant;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.crypto.KeyRing;
import org.careline.kit.trail.RefusedLooks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs and reads grants: JWS, ES256; the signing service is notification or referral. */
@ApplicationScoped
public class Grants {
    static final String PATIENT = "patient";
    static final String ORGANISATION = "organisation";
    static final String KIND = "kind";
    static final String PLACE_NOW = "place_now";

    private final KeyRing keys;
    private final GrantReader reader;
    private final CurrentCaller caller;
    private final Clock clock;
    private final RefusedLooks refused;
    private final String service;

    Grants(
            KeyRing keys,
            GrantReader reader,
            CurrentCaller caller,
            Clock clock,
            RefusedLooks refused,
            @ConfigProperty(name = "careline.service") String service) {
        this.keys = keys;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
        this.refused = refused;
        this.service = service;
    }

    /** @throws IllegalStateException in a service without a signing key */
    public String sign(Grant grant) {
        var key = keys.grantSigning().orElseThrow(() -> new IllegalStateException(service + " signs no grants"));
        var claims = Jwt.issuer(service)
                .subject(grant.subject().toString())
                .claim(PATIENT, grant.patient().toString())
                .claim(ORGANISATION, grant.organisation())
                .claim(KIND, grant.kind().name());
        if (grant.placeNow() != null) {
            claims.claim(PLACE_NOW, grant.placeNow());
        }
        return claims.issuedAt(clock.instant())
                .expiresAt(grant.expires())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
    }

    /**
     * Empty when the signature, the expiry or the organisation of the present caller does not fit; that is a refused look, on
     * the trail.
     */
    public Optional<Grant> read(String token) {
        var grant = reader.read(token);
        var held = caller.find()
                .flatMap(who -> grant.filter(g -> g.organisation().equals(who.organisation())))
                .filter(g -> g.expires().isAfter(clock.instant()));
        if (held.isEmpty()) {
            refused.keep(grant.map(Grant::patient).stream().toList(), "a grant that does not hold");
        }
        return held;
    }
}
