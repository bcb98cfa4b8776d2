package org.careline.kit.crypto;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of this service, read once at the start; a service without its keys does not start. */
@Startup
@Singleton
public class KeyRing {
    private static final Set<String> DEVELOPMENT_PROFILES = Set.of("dev", "test", "local");

    private final String currentColumnKey;
    private final Map<String, SecretKey> columnKeys;
    private final KeyedHash blindIndex;
    private final KeyedHash trail;
    private final KeyedHash idempotency;
    private final Optional<PrivateKey> grantSigning;
    private final Map<String, PublicKey> grantVerification;

    @Inject
    KeyRing(KeyConfig config, ObjectMapper json) {
        this(read(config.file(), json), ConfigUtils.getProfiles());
    }

    KeyRing(KeyFile file, List<String> profiles) {
        if (file.development() && !DEVELOPMENT_PROFILES.containsAll(profiles)) {
            throw new IllegalStateException("a development key file is refused in the profiles " + profiles);
        }
        var columns = file.columns();
        if (columns == null || columns.current() == null || columns.keys() == null) {
            throw new IllegalStateException("key file: columns is missing");
        }
        columnKeys = columnKeys(columns.keys());
        currentColumnKey = columns.current();
        if (!columnKeys.containsKey(currentColumnKey)) {
            throw new IllegalStateException("key file: the current column key is not among the keys");
        }
        blindIndex = new KeyedHash(KeyFile.secret("blindIndex", file.blindIndex()));
        trail = new KeyedHash(KeyFile.secret("trail", file.trail()));
        idempotency = new KeyedHash(KeyFile.secret("idempotency", file.idempotency()));
        grantSigning = Optional.ofNullable(file.grantSigning()).map(KeyRing::privateKey);
        grantVerification = publicKeys(file.grantVerification() == null ? Map.of() : file.grantVerification());
    }

    private static KeyFile read(Path path, ObjectMapper json) {
        try {
            return json.readerFor(KeyFile.class).readValue(path.toFile());
        } catch (IOException e) {
            throw new IllegalStateException("the key file cannot be read: " + path);
        }
    }

    private static Map<String, SecretKey> columnKeys(Map<String, String> base64) {
        var keys = new HashMap<String, SecretKey>();
        base64.forEach((id, key) -> {
            if (!id.matches("[A-Za-z0-9-]{1,16}")) {
                throw new IllegalStateException("key file: a column key id has letters, digits and hyphens only");
            }
            keys.put(id, new SecretKeySpec(KeyFile.secret("columns", key), "AES"));
        });
        return Map.copyOf(keys);
    }

    private static PrivateKey privateKey(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key file: grantSigning is no private EC key");
        }
    }

    private static Map<String, PublicKey> publicKeys(Map<String, String> base64) {
        var keys = new HashMap<String, PublicKey>();
        base64.forEach((issuer, key) -> keys.put(issuer, publicKey(key)));
        return Map.copyOf(keys);
    }

    private static PublicKey publicKey(String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key file: grantVerification has a key that is no public EC key");
        }
    }

    String currentColumnKey() {
        return currentColumnKey;
    }

    Optional<SecretKey> columnKey(String id) {
        return Optional.ofNullable(columnKeys.get(id));
    }

    KeyedHash blindIndex() {
        return blindIndex;
    }

    public KeyedHash trail() {
        return trail;
    }

    public KeyedHash idempotency() {
        return idempotency;
    }

    /** Empty in a service that signs no grants. */
    public Optional<PrivateKey> grantSigning() {
        return grantSigning;
    }

    public Optional<PublicKey> grantVerification(String issuer) {
        return Optional.ofNullable(grantVerification.get(issuer));
    }
}
