package org.careline.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.careline.local.demo.DemoUser;

/**
 * The suite's realm as it is deployed everywhere, with what belongs to one machine alone: this machine's addresses and
 * secrets, the demo users, a client for signing in by password, and a clinic's system.
 */
public final class LocalRealm {
    public static final String NAME = "careline";
    static final String DEMO_CLIENT = "careline-demo";
    static final String DIGEST = "carelineDigest";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm;

    private LocalRealm(ObjectNode realm) {
        this.realm = realm;
    }

    /** What the placeholders of the realm file stand for, and the password of all demo users. */
    public record Setting(Map<String, String> placeholders, String demoPassword, String clinicSecret) {
        public Setting {
            placeholders = Map.copyOf(placeholders);
        }
    }

    public static LocalRealm from(Path file, Setting setting, List<DemoUser> users) throws IOException {
        var text = Files.readString(file);
        for (var placeholder : setting.placeholders().entrySet()) {
            text = text.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        if (text.contains("${")) {
            throw new IOException("a placeholder of " + file + " has no value: " + text.substring(text.indexOf("${")));
        }
        var local = new LocalRealm((ObjectNode) JSON.readTree(text));
        local.addDemoClient();
        local.hashDemoPasswordsFast();
        local.askForPasswordsAlone();
        users.forEach(user -> local.addUser(user, setting.demoPassword()));
        users.stream()
                .filter(user -> user.roles().contains("clinic-system"))
                .forEach(user -> local.addClinicSystem(user, setting.clinicSecret()));
        local.realm.withObject("attributes").put(DIGEST, local.digest());
        return local;
    }

    /** One generated password for all: at full strength, hashing it for each account holds up a busy machine for a minute. */
    private void hashDemoPasswordsFast() {
        var policy = realm.path("passwordPolicy").asText();
        realm.put("passwordPolicy", policy + " and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
    }

    /** The demo's users have no telephone for a code: the second step stays a setting of the realm that nobody's role asks for. */
    private void askForPasswordsAlone() {
        realm.at("/roles/realm").forEach(role -> ((ObjectNode) role).without(List.of("composite", "composites")));
    }

    private void addDemoClient() {
        var client = client(DEMO_CLIENT);
        client.put("publicClient", true);
        client.put("directAccessGrantsEnabled", true);
    }

    private void addUser(DemoUser user, String password) {
        var entry = userEntry(user, user.username());
        entry.put("email", user.username() + "@demo.invalid");
        entry.put("emailVerified", true);
        entry.put("firstName", "Demo");
        entry.put("lastName", user.organisation());
        entry.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
    }

    private void addClinicSystem(DemoUser user, String secret) {
        var id = user.username() + "-system";
        var client = client(id);
        client.put("publicClient", false);
        client.put("secret", secret);
        client.put("serviceAccountsEnabled", true);
        userEntry(user, "service-account-" + id).put("serviceAccountClientId", id);
    }

    private ObjectNode client(String id) {
        var client = realm.withArray("clients").addObject();
        client.put("clientId", id);
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("standardFlowEnabled", false);
        client.put("fullScopeAllowed", true);
        client.putArray("defaultClientScopes").add("basic").add("careline");
        client.putArray("optionalClientScopes");
        return client;
    }

    private ObjectNode userEntry(DemoUser user, String username) {
        var entry = realm.withArray("users").addObject();
        entry.put("username", username);
        entry.put("enabled", true);
        entry.putObject("attributes").putArray("organisation").add(user.organisation());
        var roles = entry.putArray("realmRoles");
        user.roles().stream().sorted().forEach(roles::add);
        return entry;
    }

    private String digest() {
        try {
            var bytes =
                    MessageDigest.getInstance("SHA-256").digest(realm.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String expectedDigest() {
        return realm.path("attributes").path(DIGEST).asText();
    }

    public String json() {
        return realm.toString();
    }
}
