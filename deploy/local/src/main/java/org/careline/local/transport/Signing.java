package org.careline.local.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** One sitting of a certificate authority, by the JDK's keytool: makes itself, signs servers, is forgotten. */
final class Signing {
    private static final String AUTHORITY = "authority";
    private static final String DAYS = "825";
    private static final String PASSWORD_VARIABLE = "CARELINE_SIGNING";
    private static final int PASSWORD_BYTES = 24;

    private final Path store;
    private final String password;

    Signing(Path store) throws IOException, InterruptedException {
        this.store = store;
        password = randomPassword();
        keytool(
                AUTHORITY,
                List.of("-dname", "CN=Careline local authority", "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=kCS"));
    }

    /** A server's private key and its certificate with the authority's behind it, as PEM. */
    record Signed(String key, String chain) {}

    Signed server(String name) throws IOException, GeneralSecurityException, InterruptedException {
        keytool(
                name,
                List.of(
                        "-dname",
                        "CN=" + name,
                        "-signer",
                        AUTHORITY,
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1",
                        "-ext",
                        "eku=serverAuth",
                        "-ext",
                        "ku:c=digitalSignature"));
        var keys = load();
        var chain = new StringBuilder();
        for (var certificate : keys.getCertificateChain(name)) {
            chain.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        var key = keys.getKey(name, password.toCharArray());
        return new Signed(pem("PRIVATE KEY", key.getEncoded()), chain.toString());
    }

    String authority() throws IOException, GeneralSecurityException {
        return pem("CERTIFICATE", load().getCertificate(AUTHORITY).getEncoded());
    }

    void forget() throws IOException {
        Files.delete(store);
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), password.toCharArray());
    }

    private void keytool(String alias, List<String> more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE));
        words.addAll(more);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put(PASSWORD_VARIABLE, password);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed:\n" + said);
        }
    }

    private static String pem(String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static String randomPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
