package org.careline.kit.grant;

import jakarta.inject.Singleton;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.kit.crypto.KeyRing;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Reads a token as a grant if the service it names as its issuer has signed it. */
@Singleton
class GrantReader {
    private final KeyRing keys;

    GrantReader(KeyRing keys) {
        this.keys = keys;
    }

    /** The expiry is read, not judged: that is done by the suite's own clock. */
    Optional<Grant> read(String token) {
        try {
            var claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                    .setVerificationKeyResolver(new IssuerKey())
                    .setRequireExpirationTime()
                    .setEvaluationTime(org.jose4j.jwt.NumericDate.fromSeconds(0))
                    .build()
                    .processToClaims(token);
            return Optional.of(grant(claims));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Grant grant(JwtClaims claims) throws MalformedClaimException {
        return new Grant(
                UUID.fromString(claims.getSubject()),
                UUID.fromString(claims.getStringClaimValue(Grants.PATIENT)),
                claims.getStringClaimValue(Grants.ORGANISATION),
                GrantKind.valueOf(claims.getStringClaimValue(Grants.KIND)),
                claims.getStringClaimValue(Grants.PLACE_NOW),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
    }

    private final class IssuerKey implements VerificationKeyResolver {
        @Override
        public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting)
                throws UnresolvableKeyException {
            try {
                var issuer = JwtClaims.parse(signature.getUnverifiedPayload()).getIssuer();
                return keys.grantVerification(issuer == null ? "" : issuer)
                        .orElseThrow(() -> new UnresolvableKeyException("no key for the issuer"));
            } catch (InvalidJwtException | MalformedClaimException e) {
                throw new UnresolvableKeyException("no issuer", e);
            }
        }
    }
}
