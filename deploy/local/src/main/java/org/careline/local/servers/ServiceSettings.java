package org.careline.local.servers;

import java.net.URI;
import java.nio.file.Path;

/** Where a service finds what it stands on. */
public record ServiceSettings(
        String service,
        int port,
        String databaseUrl,
        String ownerPassword,
        String appPassword,
        String kafka,
        String issuer,
        String clientSecret,
        Path keys) {
    URI root() {
        return URI.create("http://localhost:" + port + "/" + service);
    }
}
