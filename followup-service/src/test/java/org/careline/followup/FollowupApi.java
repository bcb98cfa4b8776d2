package org.careline.followup;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The service as its callers speak to it. */
public final class FollowupApi {
    private FollowupApi() {}

    public static RequestSpecification given(String token) {
        return RestAssured.given().auth().oauth2(token).contentType("application/json");
    }

    public static ValidatableResponse record(String token, Map<String, Object> form) {
        return record(token, UUID.randomUUID().toString(), form);
    }

    public static ValidatableResponse record(String token, String key, Map<String, Object> form) {
        return given(token)
                .header("Idempotency-Key", key)
                .body(form)
                .post("/visits")
                .then();
    }

    public static Response recorded(String token, Map<String, Object> form) {
        return record(token, form).statusCode(201).extract().response();
    }

    public static ValidatableResponse get(String token, String path) {
        return given(token).get(path).then();
    }

    public static ValidatableResponse correct(String token, String visit, String ifMatch, Map<String, Object> form) {
        return given(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", ifMatch)
                .body(form)
                .post("/visits/" + visit + "/correction")
                .then();
    }

    public static ValidatableResponse withdraw(String token, String visit, String ifMatch, String reason) {
        return given(token)
                .header("If-Match", ifMatch)
                .body(Map.of("reason", reason))
                .post("/visits/" + visit + "/withdrawal")
                .then();
    }
}
