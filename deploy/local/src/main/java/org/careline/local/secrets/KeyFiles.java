package org.careline.local.secrets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The key file of each service, marked as development keys: column keys, blind index, trail, idempotency, and the ES256
 * keys of grants, which notification and referral sign and registry and followup check.
 */
public final class KeyFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> SIGNERS = List.of("notification", "referral");
    private static final List<String> VERIFIERS = List.of("registry", "followup");

    private KeyFiles() {}

    /** Makes the folder of key files once, whole or not at all: grants need keys that belong together. */
    public static void ensure(Path folder, List<String> services) throws IOException, GeneralSecurityException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var pairs = new HashMap<String, KeyPair>();
        for (var signer : SIGNERS) {
            pairs.put(signer, signingPair());
        }
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        for (var service : services) {
            var keys = keys(service, pairs);
            PrivateFile.write(
                    of(draft, service), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(keys));
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    public static Path of(Path folder, String service) {
        return folder.resolve(service + ".json");
    }

    private static ObjectNode keys(String service, Map<String, KeyPair> pairs) {
        var keys = JsonNodeFactory.instance.objectNode();
        keys.put("development", true);
        var columns = keys.putObject("columns");
        columns.put("current", "k1");
        columns.putObject("keys").put("k1", secret());
        keys.put("blindIndex", secret());
        keys.put("trail", secret());
        keys.put("idempotency", secret());
        var own = pairs.get(service);
        if (own != null) {
            keys.put("grantSigning", encoded(own.getPrivate().getEncoded()));
        }
        if (VERIFIERS.contains(service)) {
            var verification = keys.putObject("grantVerification");
            pairs.forEach((signer, pair) ->
                    verification.put(signer, encoded(pair.getPublic().getEncoded())));
        }
        return keys;
    }

    private static KeyPair signingPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
