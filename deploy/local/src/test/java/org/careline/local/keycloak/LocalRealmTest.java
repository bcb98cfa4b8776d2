package org.careline.local.keycloak;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoUser;
import org.junit.jupiter.api.Test;

class LocalRealmTest {
    private static final Path FILE = Path.of("../keycloak/careline-realm.json");
    private static final List<DemoUser> USERS = List.of(
            new DemoUser("care-100", "DEMO-CARE-100", Set.of("community-doctor")),
            new DemoUser("clinic", "DEMO-CLINIC", Set.of("clinic-system")));

    @Test
    void signingInByPasswordIsOnlyForTheLocalDemoClient() throws IOException {
        var byPassword = all(realm().path("clients"))
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText());

        assertThat(byPassword).containsExactly("careline-demo");
    }

    @Test
    void eachServiceIsAClientThatMaySendBackToItselfAlone() throws IOException {
        var registry = client("registry");

        assertThat(registry.path("publicClient").asBoolean()).isFalse();
        assertThat(registry.path("secret").asText()).isEqualTo("secret-of-registry");
        assertThat(registry.path("redirectUris"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("http://localhost:8081/registry/console*");
    }

    @Test
    void organisationAndNarrowingAreDeclaredAndAdministratorsAloneMayWriteThem() throws IOException {
        var text = realm().at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        var profile = new ObjectMapper().readTree(text);

        for (var name : List.of("organisation", "narrowing")) {
            var attribute = all(profile.path("attributes"))
                    .filter(one -> one.path("name").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(attribute.at("/permissions/edit"))
                    .singleElement()
                    .extracting(JsonNode::asText)
                    .isEqualTo("admin");
        }
    }

    @Test
    void everyRoleOfADemoUserExists() throws IOException {
        var roles = all(realm().at("/roles/realm"))
                .map(role -> role.path("name").asText())
                .toList();

        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "community-doctor",
                        "psychiatrist",
                        "prevention-institution",
                        "police",
                        "grid-centre",
                        "green-channel-desk",
                        "health-authority",
                        "clinic-system",
                        "operator",
                        "sign-in-with-code",
                        "sign-in-with-passkey");
    }

    @Test
    void whoAdministersSignsInWithASecondStepWhereItIsDeployed() throws IOException {
        var asked = all(deployed().at("/roles/realm"))
                .filter(role -> role.path("composites").path("realm").toString().contains("sign-in-with-"))
                .map(role -> role.path("name").asText());

        assertThat(asked).containsExactlyInAnyOrder("health-authority", "operator");
    }

    @Test
    void theDemosUsersSignInByPasswordAlone() throws IOException {
        assertThat(all(realm().at("/roles/realm"))).noneMatch(role -> role.has("composites"));
    }

    @Test
    void aPasswordIsLongMixedAndNotTheNameAlsoHereWhereHashingIsFast() throws IOException {
        assertThat(deployed().path("passwordPolicy").asText())
                .contains("length(12)", "digits(1)", "notContainsUsername", "passwordHistory(5)")
                .doesNotContain("hashIterations");
        assertThat(realm().path("passwordPolicy").asText()).contains("length(12)", "digits(1)", "hashIterations(1)");
    }

    @Test
    void anIdentityTokenNamesNeitherRoleNorOrganisationNorTheSuiteAsItsAudience() throws IOException {
        var scope = all(deployed().path("clientScopes"))
                .filter(one -> one.path("name").asText().equals("careline"))
                .findFirst()
                .orElseThrow();

        var inIdentityTokens = all(scope.path("protocolMappers"))
                .filter(mapper -> mapper.at("/config/id.token.claim").asText().equals("true"))
                .map(mapper -> mapper.path("name").asText());
        var inAccessTokens = all(scope.path("protocolMappers"))
                .filter(mapper ->
                        mapper.at("/config/access.token.claim").asText().equals("true"))
                .map(mapper -> mapper.path("name").asText());

        assertThat(inIdentityTokens).containsExactly("username");
        assertThat(inAccessTokens)
                .contains("realm roles", "organisation", "narrowing", "audience careline", "username");
    }

    /** Network security law 网络安全法, article 21: logs are kept for six months at least. */
    @Test
    void whatHappensAtTheIssuerIsKeptForSixMonths() throws IOException {
        var halfAYear = 184 * 24 * 3600;

        assertThat(deployed().path("eventsEnabled").asBoolean()).isTrue();
        assertThat(deployed().path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(deployed().path("adminEventsDetailsEnabled").asBoolean()).isTrue();
        assertThat(deployed().path("eventsExpiration").asInt()).isGreaterThanOrEqualTo(halfAYear);
        assertThat(deployed().at("/attributes/adminEventsExpiration").asInt()).isGreaterThanOrEqualTo(halfAYear);
    }

    @Test
    void aDemoUserCarriesItsOrganisationAndRole() throws IOException {
        var user = user("care-100");

        assertThat(user.at("/attributes/organisation/0").asText()).isEqualTo("DEMO-CARE-100");
        assertThat(user.at("/realmRoles/0").asText()).isEqualTo("community-doctor");
    }

    @Test
    void aClinicsSystemSignsInWithAnAccountOfItsOwn() throws IOException {
        var account = user("service-account-clinic-system");

        assertThat(account.path("serviceAccountClientId").asText()).isEqualTo("clinic-system");
        assertThat(account.at("/attributes/organisation/0").asText()).isEqualTo("DEMO-CLINIC");
        assertThat(client("clinic-system").path("serviceAccountsEnabled").asBoolean())
                .isTrue();
    }

    @Test
    void everyUserOfBothCountiesSignsInAsItsOwnBodyAndEachClinicHasASystem() throws IOException {
        var users = new DemoArea().users();
        var realm = new ObjectMapper()
                .readTree(LocalRealm.from(FILE, setting(), users).json());
        var bodies = all(realm.path("users"))
                .filter(user -> !user.has("serviceAccountClientId"))
                .collect(toMap(
                        user -> user.path("username").asText(),
                        user -> user.at("/attributes/organisation/0").asText()));
        var systems = all(realm.path("clients"))
                .filter(one -> one.path("serviceAccountsEnabled").asBoolean())
                .map(one -> one.path("clientId").asText());

        assertThat(bodies).isEqualTo(users.stream().collect(toMap(DemoUser::username, DemoUser::organisation)));
        assertThat(bodies).containsEntry("zy-care-001", "DEMO-ZY-CARE-001");
        assertThat(systems).contains("clinic-system", "zy-clinic-system");
    }

    @Test
    void otherUsersMakeAnotherRealm() throws IOException {
        var other = LocalRealm.from(FILE, setting(), USERS.subList(0, 1));

        assertThat(other.expectedDigest()).isNotEqualTo(local().expectedDigest());
        assertThat(local().expectedDigest()).isEqualTo(local().expectedDigest());
    }

    @Test
    void aPlaceholderWithoutAValueIsRefused() {
        var nothing = new LocalRealm.Setting(Map.of(), "p", "s");

        assertThatThrownBy(() -> LocalRealm.from(FILE, nothing, USERS)).hasMessageContaining("placeholder");
    }

    private static LocalRealm local() throws IOException {
        return LocalRealm.from(FILE, setting(), USERS);
    }

    private static LocalRealm.Setting setting() {
        var placeholders = new HashMap<String, String>();
        var port = 8081;
        for (var service : List.of("registry", "followup", "notification", "referral")) {
            placeholders.put(service.toUpperCase(java.util.Locale.ROOT) + "_CLIENT_SECRET", "secret-of-" + service);
            placeholders.put(
                    service.toUpperCase(java.util.Locale.ROOT) + "_URL", "http://localhost:" + port + "/" + service);
            port++;
        }
        return new LocalRealm.Setting(placeholders, "password", "clinic-secret");
    }

    private static JsonNode deployed() throws IOException {
        return new ObjectMapper().readTree(FILE.toFile());
    }

    private static JsonNode realm() throws IOException {
        return new ObjectMapper().readTree(local().json());
    }

    private static JsonNode client(String id) throws IOException {
        return all(realm().path("clients"))
                .filter(one -> one.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode user(String name) throws IOException {
        return all(realm().path("users"))
                .filter(one -> one.path("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.stream.Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
