package org.careline.notification;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with a browser: pages in Chinese or in English. */
record Browser(String token, String language) {
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    static Browser chinese(String token) {
        return new Browser(token, "zh-CN");
    }

    static Browser english(String token) {
        return new Browser(token, "en");
    }

    Document page(String path) {
        return Jsoup.parse(get(path).statusCode(200).extract().asString());
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    /** Without following where it leads. */
    ValidatableResponse post(String path, Map<String, String> fields) {
        return request()
                .contentType(FORM)
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(path)
                .then();
    }

    /** Sent by the script of the page. */
    ValidatableResponse postPart(String path) {
        return request()
                .header("HX-Request", "true")
                .contentType(FORM)
                .post(path)
                .then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token).accept("text/html").header("Accept-Language", language);
    }
}
