package org.careline.followup.console;

import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The console as a browser without script speaks to it. */
final class TestPages {
    private TestPages() {}

    static RequestSpecification browser(String token, String language) {
        return RestAssured.given()
                .config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .auth()
                .oauth2(token)
                .accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", language);
    }

    static Document page(String token, String path) {
        return page(token, path, "zh");
    }

    static Document page(String token, String path, String language) {
        return parsed(browser(token, language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    static int status(String token, String path) {
        return browser(token, "zh").get(path).statusCode();
    }

    static Document parsed(Response answer) {
        return Jsoup.parse(answer.asString());
    }

    /** What a browser would send of the form as it stands, and what is pressed. */
    static Map<String, List<String>> filledIn(Document page) {
        var form = page.selectFirst("form[data-draft]");
        if (form == null) {
            throw new AssertionError(
                    "no form on " + page.title() + ": " + page.body().text());
        }
        var values = new HashMap<String, List<String>>();
        for (var input : form.select("input[name], textarea[name]")) {
            if (!isChoice(input) || input.hasAttr("checked")) {
                values.computeIfAbsent(input.attr("name"), _ -> new ArrayList<>())
                        .add(input.tagName().equals("textarea") ? input.text() : input.val());
            }
        }
        return values;
    }

    private static boolean isChoice(Element input) {
        return input.attr("type").equals("checkbox") || input.attr("type").equals("radio");
    }

    static Response send(String token, String path, Map<String, List<String>> values) {
        return send(token, path, values, "zh");
    }

    static Response send(String token, String path, Map<String, List<String>> values, String language) {
        var request = browser(token, language).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        values.forEach(request::formParam);
        return request.post(path);
    }

    /** Where the browser is sent, below the service's root. */
    static String target(Response answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + ": "
                    + parsed(answer).select(".problem, .wrong, h1").eachText());
        }
        return answer.header("Location").replaceFirst("^/followup", "");
    }
}
