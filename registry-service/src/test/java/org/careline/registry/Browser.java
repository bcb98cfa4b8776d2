package org.careline.registry;

import static io.restassured.RestAssured.given;

import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.careline.kit.access.Role;
import org.careline.kit.testing.TestTokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Opens the register's pages and sends their forms as a browser does: with every field the form has. */
public record Browser(String token, String language) {

    public static Browser doctor() {
        return of("CARE-HL", Role.COMMUNITY_DOCTOR);
    }

    public static Browser doctorElsewhere() {
        return of("CARE-LS", Role.COMMUNITY_DOCTOR);
    }

    public static Browser health() {
        return of("HEALTH", Role.HEALTH_AUTHORITY);
    }

    public static Browser secondOfHealth() {
        return new Browser(TestTokens.another("second-of-health", "HEALTH", Role.HEALTH_AUTHORITY), "zh");
    }

    public static Browser of(String organisation, String role) {
        return new Browser(TestTokens.of(organisation, role), "zh");
    }

    public Browser inEnglish() {
        return new Browser(token, "en");
    }

    public Response get(String path) {
        return request().get(path);
    }

    /** @param value as it is: it is encoded on the way */
    public Document open(String path, String parameter, String value) {
        return page(request()
                .queryParam(parameter, value)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    public Document open(String path) {
        return page(get(path).then().statusCode(200).extract().response());
    }

    public Response send(String path, Map<String, String> fields) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(path);
    }

    public static Document page(Response response) {
        return Jsoup.parse(response.asString());
    }

    /** What the page's form would send as it stands. */
    public static Map<String, String> filled(Document page) {
        var fields = new HashMap<String, String>();
        for (Element input : page.select("main form [name]")) {
            var tap = input.attr("type").matches("radio|checkbox");
            if (input.tagName().equals("button") || tap && !input.hasAttr("checked")) {
                continue;
            }
            var chosen = input.tagName().equals("select") ? input.selectFirst("option[selected]") : input;
            fields.put(input.attr("name"), chosen == null ? "" : chosen.val());
        }
        return fields;
    }

    public static Map<String, String> with(Map<String, String> fields, String... namesAndValues) {
        var changed = new HashMap<>(fields);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            changed.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return changed;
    }

    private RequestSpecification request() {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .auth()
                .oauth2(token)
                .header("Accept-Language", language)
                .accept("text/html,application/xhtml+xml");
    }
}
