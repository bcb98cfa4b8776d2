package org.careline.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.Waiting;
import org.careline.local.secrets.Passwords;
import org.careline.local.servers.Server;
import org.careline.local.tools.KeycloakBuild;
import org.careline.local.tools.Tools;

/** A real Keycloak, its data in PostgreSQL beside the services' own, with the local realm in it. */
public final class KeycloakServer implements Server {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ADMIN = "admin";

    private final Tools tools;
    private final Path folder;
    private final URI url;
    private final String databaseUrl;
    private final Passwords passwords;
    private final LocalRealm realm;
    private final KeycloakApi api;

    public KeycloakServer(
            Tools tools, Path folder, URI url, String databaseUrl, Passwords passwords, LocalRealm realm) {
        this.tools = tools;
        this.folder = folder;
        this.url = url;
        this.databaseUrl = databaseUrl;
        this.passwords = passwords;
        this.realm = realm;
        this.api = new KeycloakApi(url);
    }

    @Override
    public Command command() throws IOException, InterruptedException {
        var words = new ArrayList<>(KeycloakBuild.java(Tools.home(tools.keycloak())));
        words.add("start");
        words.add("--optimized");
        return new Command(words, environment(), folder);
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", databaseUrl),
                Map.entry("KC_DB_USERNAME", "keycloak"),
                Map.entry("KC_DB_PASSWORD", passwords.of("postgres.keycloak")),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", url.getHost()),
                Map.entry("KC_HTTP_PORT", Integer.toString(url.getPort())),
                Map.entry("KC_HOSTNAME", url.toString()),
                // A service that comes through another door is sent back through it.
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", passwords.of("keycloak.admin")));
    }

    @Override
    public void awaitReady(Child child) throws Exception {
        Waiting.until(child, PATIENCE, api::answers);
        var token = api.token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMIN,
                        "password",
                        passwords.of("keycloak.admin")));
        ensureRealm(token);
    }

    /** The realm follows the checkout: one that was made from another file or other demo users is made anew. */
    private void ensureRealm(String token) throws IOException, InterruptedException {
        var present = api.realm(LocalRealm.NAME, token);
        if (present.isPresent()) {
            var digest =
                    present.get().path("attributes").path(LocalRealm.DIGEST).asText();
            if (digest.equals(realm.expectedDigest())) {
                return;
            }
            api.delete(LocalRealm.NAME, token);
        }
        api.create(realm.json(), token);
    }
}
