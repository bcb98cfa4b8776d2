package org.careline.local.transport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How PostgreSQL and its clients speak to each other.
 *
 * @param settings what the server adds to its own
 * @param record the kind of connection pg_hba.conf lets in
 * @param query what stands behind the address of a database
 */
public record PostgresTransport(Map<String, String> settings, String record, String query) {
    public PostgresTransport {
        settings = Map.copyOf(settings);
    }

    /** The client checks who signed the certificate and whose name it bears; a connection without TLS is refused. */
    public static PostgresTransport encrypted(Certificates certificates) {
        var settings = Map.of(
                "ssl",
                "on",
                "ssl_cert_file",
                certificates.certificate(Certificates.POSTGRES).toString(),
                "ssl_key_file",
                certificates.key(Certificates.POSTGRES).toString(),
                "ssl_min_protocol_version",
                "TLSv1.3");
        var authority = URLEncoder.encode(certificates.authority().toString(), StandardCharsets.UTF_8);
        return new PostgresTransport(settings, "hostssl", "?sslmode=verify-full&sslrootcert=" + authority);
    }

    public static PostgresTransport plain() {
        return new PostgresTransport(Map.of("ssl", "off"), "host", "?sslmode=disable");
    }

    /** Who may come in: over the loopback addresses, with a password, in this kind of connection alone. */
    public String admission() {
        return """
                # Written at each start.
                %1$s all all 127.0.0.1/32 scram-sha-256
                %1$s all all ::1/128 scram-sha-256
                """.formatted(record);
    }
}
