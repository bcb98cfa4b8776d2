package org.careline.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.careline.local.Part;
import org.careline.local.tools.Checkout;

/** The realm file as an operator imports it, under another name, and people who sign in at it by its pages. */
final class DeployedRealm {
    static final String PASSWORD = "A-long-Pass-4-duty";
    static final String SIGNED_IN = "signed in";
    static final String ASKED_AGAIN = "id=\"kc-form-login\"";
    private static final String NAME = "careline-deployed";
    private static final String PAGES = "http://localhost:9/registry";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern OF_THE_SITTING =
            Pattern.compile("(session_code|execution|client_id|tab_id|client_data)=[^\"&]*(&amp;)?|[\\w+/=-]{20,}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI keycloak;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private DeployedRealm(URI keycloak, String adminPassword) throws IOException, InterruptedException {
        this.keycloak = keycloak;
        var form = form(Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", adminPassword));
        var answer = http.send(
                HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        token = JSON.readTree(answer.body()).path("access_token").asText();
    }

    static DeployedRealm in(SharedSuite suite) throws IOException, InterruptedException {
        var admin = suite.passwords().of("keycloak.admin");
        var realm = new DeployedRealm(suite.running().url(Part.KEYCLOAK), admin);
        realm.admin("DELETE", "/" + NAME, "");
        var text = Files.readString(Checkout.here().realm())
                .replaceAll("\\$\\{\\w+_CLIENT_SECRET}", "a secret of this test")
                .replaceAll("\\$\\{\\w+_URL}", PAGES);
        var json = (ObjectNode) JSON.readTree(text);
        json.put("realm", NAME);
        realm.expect(201, realm.admin("POST", "", json.toString()));
        return realm;
    }

    void delete() throws IOException, InterruptedException {
        admin("DELETE", "/" + NAME, "");
    }

    /** An account of station 1 with the role. */
    void account(String name, String role) throws IOException, InterruptedException {
        expect(201, create(name, PASSWORD));
        var id = JSON.readTree(get("/users?exact=true&username=" + name))
                .path(0)
                .path("id")
                .asText();
        expect(
                204,
                admin("POST", "/" + NAME + "/users/" + id + "/role-mappings/realm", "[" + get("/roles/" + role) + "]"));
    }

    /** Returns the status. */
    int create(String name, String password) throws IOException, InterruptedException {
        var user = JSON.createObjectNode();
        user.put("username", name).put("enabled", true).put("firstName", "Demo").put("lastName", "Demo");
        user.put("email", name + "@demo.invalid").put("emailVerified", true);
        user.putObject("attributes").putArray("organisation").add("DEMO-STATION-1");
        user.putArray("credentials").addObject().put("type", "password").put("value", password);
        return admin("POST", "/" + NAME + "/users", user.toString());
    }

    String events(String query) throws IOException, InterruptedException {
        return get(query);
    }

    /** What the person sees after the password, without what differs from sitting to sitting. */
    String signIn(String name, String password) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new LocalCookies())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var start = form(Map.of(
                "client_id", "registry",
                "response_type", "code",
                "scope", "openid",
                "redirect_uri", PAGES + "/console/",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256"));
        var page = browser.send(
                HttpRequest.newBuilder(realm("/protocol/openid-connect/auth?" + start))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new IOException("no form to sign in: " + page.body());
        }
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("username", name, "password", password))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return shown(browser, answer);
    }

    private static String shown(HttpClient browser, HttpResponse<String> answer)
            throws IOException, InterruptedException {
        var shown = answer;
        while (shown.statusCode() == 302) {
            var next = shown.headers().firstValue("Location").orElseThrow();
            if (next.startsWith(PAGES)) {
                return SIGNED_IN;
            }
            shown = browser.send(
                    HttpRequest.newBuilder(URI.create(next)).build(), HttpResponse.BodyHandlers.ofString());
        }
        return OF_THE_SITTING.matcher(shown.body()).replaceAll("");
    }

    private URI realm(String path) {
        return keycloak.resolve("/realms/" + NAME + path);
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(request("/" + NAME + path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int admin(String method, String path, String body) throws IOException, InterruptedException {
        return http.send(
                        request(path)
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(keycloak.resolve("/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static void expect(int status, int answered) throws IOException {
        if (status != answered) {
            throw new IOException("the issuer answered " + answered + ", not " + status);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
