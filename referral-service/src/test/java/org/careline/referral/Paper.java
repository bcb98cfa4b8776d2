package org.careline.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages as somebody without script sees and sends them. */
public final class Paper {
    private static final String ROOT = "/referral";

    private Paper() {}

    public static RequestSpecification as(String token) {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .auth()
                .oauth2(token)
                .accept("text/html");
    }

    public static Document open(String token, String page) {
        return Jsoup.parse(as(token).get(page).then().statusCode(200).extract().asString());
    }

    public static Document board(String token) {
        return open(token, "/console/board");
    }

    public static Document transfer(String token, UUID transfer) {
        return open(token, "/console/transfers/" + transfer);
    }

    public static Element card(Document board, UUID transfer) {
        var card = board.getElementById("card-" + transfer);
        assertThat(card).as("card of " + transfer).isNotNull();
        return card;
    }

    /** @param action the last part of its address, such as {@code acceptance} */
    public static Element form(Element within, String action) {
        var form = within.selectFirst("form[action$=/" + action + "]");
        assertThat(form).as("form " + action).isNotNull();
        return form;
    }

    /** Sends a form as it stands, and what is pressed or typed besides. */
    public static Response send(String token, Element form, String... typed) {
        var request = as(token);
        form.select("input[type=hidden], input[value]:not([type=radio]):not([type=checkbox]), input[checked]")
                .forEach(input -> request.formParam(input.attr("name"), input.attr("value")));
        for (var n = 0; n < typed.length; n += 2) {
            request.formParam(typed[n], typed[n + 1]);
        }
        return request.post(form.attr("action").substring(ROOT.length()));
    }

    /** What has to be tapped until the button is pressed: each closed part above it, and the button. */
    public static long taps(Element button) {
        var closed = button.parents().stream()
                .filter(parent -> parent.nameIs("details") && !parent.hasAttr("open"))
                .count();
        return closed + 1;
    }
}
