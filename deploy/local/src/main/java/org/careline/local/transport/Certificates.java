package org.careline.local.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.careline.local.secrets.PrivateFile;

/**
 * The certificates of this machine's servers, signed by an authority that is forgotten as soon as it has signed: nobody
 * can make another that the suite would trust.
 */
public final class Certificates {
    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";
    private static final List<String> SERVERS = List.of(KAFKA, POSTGRES);
    private static final Duration RENEWED_BEFORE = Duration.ofDays(90);

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Makes them at the first start, and all anew, whole or not at all, when they would soon end. */
    public static Certificates ensure(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        var certificates = new Certificates(folder);
        if (!certificates.last()) {
            var draft = folder.resolveSibling(folder.getFileName() + ".new");
            delete(draft);
            new Certificates(draft).make();
            delete(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return certificates;
    }

    private void make() throws IOException, GeneralSecurityException, InterruptedException {
        PrivateFile.folder(folder);
        var signing = new Signing(folder.resolve("signing.p12"));
        for (var server : SERVERS) {
            var signed = signing.server(server);
            PrivateFile.write(certificate(server), signed.chain());
            PrivateFile.write(key(server), signed.key());
            PrivateFile.write(keyAndCertificate(server), signed.key() + signed.chain());
        }
        PrivateFile.write(authority(), signing.authority());
        signing.forget();
    }

    private boolean last() throws IOException, GeneralSecurityException {
        for (var server : SERVERS) {
            if (!Files.exists(keyAndCertificate(server)) || endsSoon(certificate(server))) {
                return false;
            }
        }
        return Files.exists(authority());
    }

    private static boolean endsSoon(Path file) throws IOException, GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            var certificate = CertificateFactory.getInstance("X.509").generateCertificate(content);
            return ((X509Certificate) certificate)
                    .getNotAfter()
                    .toInstant()
                    .isBefore(Instant.now().plus(RENEWED_BEFORE));
        }
    }

    /** What a client must trust, and nothing else. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    public Path certificate(String server) {
        return folder.resolve(server + ".crt");
    }

    public Path key(String server) {
        return folder.resolve(server + ".key");
    }

    /** Both in one file, as Kafka reads them. */
    public Path keyAndCertificate(String server) {
        return folder.resolve(server + ".pem");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Certificates::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
