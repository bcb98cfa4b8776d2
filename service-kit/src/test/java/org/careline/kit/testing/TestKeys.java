package org.careline.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys made anew for each JVM; none is kept in the repository. */
final class TestKeys {
    private static final String PREFIX = "careline.test.key.";

    private TestKeys() {}

    static Path file(String service) {
        pair("notification", "EC", 256);
        pair("referral", "EC", 256);
        var signing = service.equals("registry") || service.equals("followup")
                ? ""
                : "\"grantSigning\": \"%s\",".formatted(privateText(service.equals("kit") ? "notification" : service));
        var text = """
                {"development": true,
                 "columns": {"current": "k1", "keys": {"k1": "%s"}},
                 "blindIndex": "%s", "trail": "%s", "idempotency": "%s", %s
                 "grantVerification": {"notification": "%s", "referral": "%s"}}
                """.formatted(
                secret(), secret(), secret(), secret(), signing, publicText("notification"), publicText("referral"));
        try {
            var file = Files.createTempFile("careline-keys", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Quarkus loads this class more than once; the properties hold the one pair. */
    static void pair(String name, String algorithm, int size) {
        synchronized (System.getProperties()) {
            if (System.getProperty(PREFIX + name) != null) {
                return;
            }
            try {
                var generator = KeyPairGenerator.getInstance(algorithm);
                generator.initialize(size);
                var pair = generator.generateKeyPair();
                System.setProperty(PREFIX + name, text(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PREFIX + name + ".public", text(pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static PrivateKey privateKey(String name, String algorithm) {
        try {
            var bytes = Base64.getDecoder().decode(privateText(name));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String publicText(String name) {
        return System.getProperty(PREFIX + name + ".public");
    }

    private static String privateText(String name) {
        return System.getProperty(PREFIX + name);
    }

    private static String secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
