package org.careline.local.servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a service finds what it stands on.
 *
 * @param kafkaClient how it signs in at the broker
 * @param consoles by service, where a browser reaches its pages
 */
public record ServiceSettings(
        String service,
        int port,
        String databaseUrl,
        String ownerPassword,
        String appPassword,
        String kafka,
        Map<String, String> kafkaClient,
        String issuer,
        String clientSecret,
        Path keys,
        Map<String, URI> consoles) {
    public ServiceSettings {
        kafkaClient = Map.copyOf(kafkaClient);
        consoles = Map.copyOf(consoles);
    }

    URI root() {
        return URI.create("http://localhost:" + port + "/" + service);
    }
}
