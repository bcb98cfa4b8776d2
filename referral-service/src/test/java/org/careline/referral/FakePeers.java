package org.careline.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;

/**
 * Stands where registry and follow-up stand, and gives out what they would: only to the organisation the grant names, with
 * the caller's own token. Named after the patient's id, so that a test knows the name.
 */
public class FakePeers implements QuarkusTestResourceLifecycleManager {
    private static final String AWAY = "careline.test.peers.away";
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;

    /** For as long as nobody says otherwise, both answer 503. */
    public static void away(boolean away) {
        System.setProperty(AWAY, Boolean.toString(away));
    }

    public static String nameOf(Object patient) {
        return "赵" + patient.toString().substring(0, 8);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("/registry/patients/summaries", FakePeers::summaries);
        answer("/registry/disclosures", asked -> disclosed(asked, FakePeers::person));
        answer("/followup/disclosures", asked -> disclosed(asked, FakePeers::visit));
        server.start();
        var root = "http://localhost:" + server.getAddress().getPort();
        return Map.of("careline.peer.registry", root + "/registry", "careline.peer.followup", root + "/followup/");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private record Asked(JsonNode body, JsonNode token) {}

    private void answer(String path, Function<Asked, String> answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                respond(exchange, answer);
            }
        });
    }

    private static void respond(HttpExchange exchange, Function<Asked, String> answer) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (Boolean.getBoolean(AWAY) || authorization == null) {
            exchange.sendResponseHeaders(authorization == null ? 401 : 503, -1);
            return;
        }
        var asked = new Asked(JSON.readTree(exchange.getRequestBody()), payload(authorization.substring(7)));
        var body = answer.apply(asked).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static JsonNode payload(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summaries(Asked asked) {
        var found = JSON.createArrayNode();
        asked.body()
                .path("patients")
                .forEach(patient -> found.addObject()
                        .put("id", patient.asText())
                        .put("version", 1)
                        .put("name", nameOf(patient.asText())));
        return found.toString();
    }

    private static String disclosed(Asked asked, Function<String, String> shown) {
        var grant = payload(asked.body().path("grants").get(0).asText());
        var entitled = grant.path("organisation").equals(asked.token().path("organisation"))
                && grant.path("kind").asText().equals("DESK");
        return entitled ? "[" + shown.apply(grant.path("patient").asText()) + "]" : "[]";
    }

    private static String person(String patient) {
        return """
                {"transfer": "%1$s", "patient": "%1$s", "kind": "desk", "name": "%2$s", "sex": "1",
                 "birthDate": "1990-03-07", "age": 36, "documentNumber": "110101199003070038", "phone": "13800000001",
                 "area": "230381100", "address": "育才路1号",
                 "guardian": {"name": "赵保护", "relation": "父亲", "standing": "weak"},
                 "substituteContact": {"name": "村委会", "phone": "0467-5555555"},
                 "diagnosis": {"disorder": "schizophrenia", "icd10": "F20.0", "confirmedOn": "2020-01-01"},
                 "careOrganisation": {"code": "x", "name": "镇卫生院", "dutyPhone": "0467-6666666"}}
                """.formatted(patient, nameOf(patient));
    }

    private static String visit(String patient) {
        return """
                {"transfer": "%1$s", "patient": "%1$s", "visitedOn": "2026-11-20", "level": 4, "kinds": ["others"],
                 "standing": true, "inHospital": false, "weapon": true,
                 "assessor": {"organisation": "x"},
                 "desk": {"condition": "unstable", "physicalDisease": "serious", "adherence": "intermittent",
                          "medication": [{"name": "奥氮平", "morning": 5, "evening": 10.0},
                                         {"name": "棕榈酸帕利哌酮", "everyWeeks": 4, "longActing": 150}]}}
                """.formatted(patient);
    }
}
