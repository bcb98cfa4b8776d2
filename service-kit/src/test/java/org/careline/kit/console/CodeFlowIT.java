package org.careline.kit.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.careline.events.OrganisationKind;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.FakeIssuer;
import org.careline.kit.testing.TestDirectory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person signs in at the issuer, is locked out after leaving, and signs out, with the cookies a browser would have. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
@WithTestResource(FakeIssuer.class)
class CodeFlowIT {
    private static final String ORIGIN = "http://localhost:8082";

    private final Map<String, String> cookies = new HashMap<>();

    @BeforeEach
    void aClinic() {
        TestDirectory.organisation("code-flow-clinic", OrganisationKind.PRIMARY_CARE, null, "110101", "010-1");
    }

    private RequestSpecification browser() {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .urlEncodingEnabled(false)
                .header("Sec-Fetch-Mode", "navigate")
                .accept("text/html")
                .cookies(cookies);
    }

    /** Cookies with an empty value are taken away. */
    private Response kept(Response response) {
        response.getDetailedCookies().forEach(cookie -> {
            cookies.put(cookie.getName(), cookie.getValue());
            if (cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            }
        });
        return response;
    }

    private Response open(String path) {
        return kept(browser().get(path));
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Follows a redirect to the issuer and comes back with a code. */
    private Response signIn(Response toIssuer, Duration ago) {
        assertThat(toIssuer.statusCode()).isEqualTo(302);
        var asked = query(toIssuer.header("Location"));
        var back = URI.create(asked.get("redirect_uri")).getPath().substring("/kit".length());
        var code = asked.get("nonce") + "." + Instant.now().minus(ago).getEpochSecond();
        return open(back + "?code=" + code + "&state=" + asked.get("state"));
    }

    private Response followed(Response response) {
        var location = response.header("Location");
        return location == null ? response : open(location.substring(location.indexOf("/kit") + "/kit".length()));
    }

    @Test
    void signingInLeavesNoCookieThatOutlivesTheBrowser() {
        var toIssuer = open("/console/sample");
        assertThat(query(toIssuer.header("Location"))).doesNotContainKey("max_age");

        var signedIn = signIn(toIssuer, Duration.ZERO);

        var session = signedIn.getHeaders().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .filter(cookie -> !cookie.contains("Max-Age=0"))
                .toList();
        assertThat(session)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HTTPOnly", "Path=/kit/console")
                        .doesNotContain("Max-Age", "Expires"));
        open("/console/sample").then().statusCode(200).body(containsString("随访记录"));
    }

    @Test
    void aBrowserLeftAloneAsksForThePasswordAndLeadsBack() {
        signIn(open("/console/sample"), Duration.ofHours(1));
        kept(browser().header("Origin", ORIGIN).post("/console/lock")).then().statusCode(204);

        var unlock = followed(open("/console/sample"));
        assertThat(unlock.header("Location")).contains("/kit/console/unlock");
        assertThat(cookies.keySet()).as("the session has ended").noneMatch(name -> name.startsWith("q_session"));
        var toIssuer = followed(unlock);
        assertThat(Long.parseLong(query(toIssuer.header("Location")).get("max_age")))
                .as("an account the issuer remembers longer than that gives its password")
                .isBetween(60L, 90L);

        var back = signIn(toIssuer, Duration.ZERO);
        for (var steps = 0; steps < 3 && back.header("Location") != null; steps++) {
            back = followed(back);
        }
        back.then().statusCode(200).body(containsString("随访记录"));
        assertThat(cookies).doesNotContainKey(Locks.COOKIE);
    }

    @Test
    void signingOutEndsTheSessionAtTheIssuerAndNoTokenStandsInAnAddress() {
        signIn(open("/console/sample"), Duration.ZERO);

        var out = kept(browser().header("Origin", ORIGIN).post("/console/sign-out"));

        assertThat(out.header("Location")).isEqualTo("/kit/console/signed-out");
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
        var issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.console.auth-server-url", String.class);
        assertThat(given().get(issuer + "/ended").asString())
                .startsWith("POST /logout ")
                .contains("refresh_token=renewing", "client_id=notification");
        open("/console/sample").then().statusCode(302).header("Location", containsString("max_age="));
    }
}
