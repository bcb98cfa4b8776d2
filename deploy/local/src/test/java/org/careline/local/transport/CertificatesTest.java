package org.careline.local.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    Path data;

    private Certificates certificates;

    @BeforeEach
    void ensure() throws Exception {
        certificates = Certificates.ensure(data.resolve("tls"));
    }

    @Test
    void theyAreMadeOnceAndKept() throws Exception {
        var before = Files.readString(certificates.authority());

        assertThat(Files.readString(Certificates.ensure(data.resolve("tls")).authority()))
                .isEqualTo(before);
    }

    @Test
    void whereOneIsLostAllAreMadeAnew() throws Exception {
        var before = Files.readString(certificates.authority());
        Files.delete(certificates.keyAndCertificate(Certificates.KAFKA));

        var again = Certificates.ensure(data.resolve("tls"));

        assertThat(Files.readString(again.authority())).isNotEqualTo(before);
        assertThat(again.keyAndCertificate(Certificates.KAFKA)).exists();
    }

    @Test
    void aServersCertificateIsSignedByTheAuthorityAndBearsTheNameOfThisMachineAlone() throws Exception {
        var authority = certificate(certificates.authority());
        var kafka = certificate(certificates.certificate(Certificates.KAFKA));

        kafka.verify(authority.getPublicKey());
        assertThat(kafka.getBasicConstraints()).as("signs no others").isEqualTo(-1);
        assertThat(kafka.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(kafka.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void onlyTheOwnerReadsThemAndTheAuthoritysKeyIsNotKept() throws Exception {
        try (var files = Files.list(data.resolve("tls"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(List.of(
                            "ca.pem",
                            "kafka.crt",
                            "kafka.key",
                            "kafka.pem",
                            "postgres.crt",
                            "postgres.key",
                            "postgres.pem"));
        }
        assertThat(Files.readString(certificates.authority())).doesNotContain("PRIVATE KEY");
        assertThat(Files.getPosixFilePermissions(data.resolve("tls")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private static X509Certificate certificate(Path file) throws IOException, java.security.GeneralSecurityException {
        try (var content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        }
    }
}
