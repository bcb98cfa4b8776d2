package org.careline.kit.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing out, and the browser that was left alone: nobody goes on with a mere click. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class SessionIT {
    private static final String CLINIC = "session-clinic";
    private static final String ORIGIN = "http://localhost:8082";

    @BeforeAll
    static void aClinic() {
        TestDirectory.organisation(CLINIC, OrganisationKind.PRIMARY_CARE, null, "110101", "010-1");
    }

    private static RequestSpecification with(String token) {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .auth()
                .oauth2(token)
                .accept("text/html");
    }

    private static RequestSpecification signedIn(Duration ago) {
        return with(TestTokens.signedInAt(Instant.now().minus(ago), CLINIC, Role.COMMUNITY_DOCTOR));
    }

    private static String lockedNow() {
        return signedIn(Duration.ofHours(1))
                .header("Origin", ORIGIN)
                .post("/console/lock")
                .then()
                .statusCode(204)
                .header(
                        "Set-Cookie",
                        allOf(containsString("HttpOnly"), containsString("Path=/"), containsString("SameSite=Lax")))
                .header("Set-Cookie", not(containsString("Max-Age")))
                .extract()
                .cookie(Locks.COOKIE);
    }

    @Test
    void aLockedBrowserOpensNoPageUntilSomebodyHasSignedInAnew() {
        var locked = lockedNow();

        Stream.of("navigate", null).forEach(mode -> {
            var opening = signedIn(Duration.ofHours(1)).cookie(Locks.COOKIE, locked);
            (mode == null ? opening : opening.header("Sec-Fetch-Mode", mode))
                    .get("/console/sample?day=2026-11-01")
                    .then()
                    .statusCode(303)
                    .header("Location", "/kit/console/unlock?back=%2Fkit%2Fconsole%2Fsample%3Fday%3D2026-11-01");
        });
        signedIn(Duration.ZERO)
                .cookie(Locks.COOKIE, locked)
                .header("Sec-Fetch-Mode", "navigate")
                .get("/console/sample")
                .then()
                .statusCode(200);
    }

    @Test
    void goingOnLeadsBackOnlyAfterSigningInAnew() {
        var locked = lockedNow();

        signedIn(Duration.ofHours(1))
                .cookie(Locks.COOKIE, locked)
                .get("/console/unlock?back=/kit/console/sample")
                .then()
                .statusCode(303)
                .header("Location", "/kit/console/unlock?back=%2Fkit%2Fconsole%2Fsample");
        signedIn(Duration.ZERO)
                .cookie(Locks.COOKIE, locked)
                .get("/console/unlock?back=/kit/console/sample")
                .then()
                .statusCode(303)
                .header("Location", "/kit/console/sample")
                .header("Set-Cookie", allOf(containsString(Locks.COOKIE + "="), containsString("Max-Age=0")));
        signedIn(Duration.ZERO)
                .get("/console/unlock?back=https://elsewhere.test/")
                .then()
                .header("Location", "/kit/console/");
    }

    @Test
    void withoutATimeOfSigningInNothingIsUnlocked() {
        with(TestTokens.of(CLINIC, Role.COMMUNITY_DOCTOR))
                .cookie(Locks.COOKIE, lockedNow())
                .get("/console/unlock")
                .then()
                .statusCode(403)
                .body(containsString("请退出后重新登录"));
    }

    @Test
    void aLockOfTheFutureOrOfNonsenseLocksNobodyOutForGood() {
        Stream.of("99999999999", "x", "-1", "")
                .forEach(value -> signedIn(Duration.ZERO)
                        .cookie(Locks.COOKIE, value)
                        .header("Sec-Fetch-Mode", "navigate")
                        .get("/console/sample")
                        .then()
                        .statusCode(200));
    }

    @Test
    void anInboxOnTheWallGoesOnAndItsScriptIsToldOfTheLock() {
        var locked = lockedNow();

        signedIn(Duration.ofHours(1))
                .cookie(Locks.COOKIE, locked)
                .header("Sec-Fetch-Mode", "cors")
                .header("X-Requested-With", "JavaScript")
                .get("/console/session")
                .then()
                .statusCode(204)
                .header("Careline-Locked", equalTo("true"));
        signedIn(Duration.ZERO)
                .cookie(Locks.COOKIE, locked)
                .header("X-Requested-With", "JavaScript")
                .get("/console/session")
                .then()
                .header("Careline-Locked", equalTo("false"));
    }

    @Test
    void signingOutIsAFormAndWhoeverComesNextGivesThePassword() {
        signedIn(Duration.ZERO)
                .header("Origin", ORIGIN)
                .post("/console/sign-out")
                .then()
                .statusCode(303)
                .header("Location", "/kit/console/signed-out")
                .header("Clear-Site-Data", "\"cache\"")
                .header("Set-Cookie", containsString(Locks.COOKIE + "="));
        signedIn(Duration.ZERO)
                .header("Origin", "https://elsewhere.test")
                .post("/console/sign-out")
                .then()
                .statusCode(403);
        signedIn(Duration.ZERO)
                .get("/console/sign-out")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("退出登录？"),
                        containsString("<form method=\"post\" action=\"/kit/console/sign-out\">"),
                        not(containsString("href=\"/kit/console/sign-out\""))));
        assertThat(ConfigProvider.getConfig().getOptionalValue("quarkus.oidc.console.logout.path", String.class))
                .as("it would put the identity token into an address")
                .isEmpty();
    }

    @Test
    void sessionCookiesEndWithTheBrowser() {
        var cookies = signedIn(Duration.ZERO)
                .get("/console/sample?signing-in=yes")
                .headers()
                .getValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("q_session_console_kit=")
                        .contains("Path=/kit/console")
                        .doesNotContain("Max-Age", "Expires"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("q_auth_kit=").contains("Max-Age"));
    }
}
