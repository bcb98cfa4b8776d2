package org.careline.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.careline.kit.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation of the served OpenAPI document, and {@code /q/*}, as nobody, as every role, as an account without
 * organisation and as an organisation from elsewhere; compares with what is expected and writes the table to
 * {@code docs/access}.
 */
public final class EndpointMatrix {
    /** An organisation without any duty. */
    public static final String FOREIGN = "organisation-from-elsewhere";

    static final List<String> ROLES = List.of(
            Role.COMMUNITY_DOCTOR,
            Role.PSYCHIATRIST,
            Role.PREVENTION_INSTITUTION,
            Role.POLICE,
            Role.GRID_CENTRE,
            Role.GREEN_CHANNEL_DESK,
            Role.HEALTH_AUTHORITY,
            Role.CLINIC_SYSTEM,
            Role.OPERATOR);
    private static final Map<String, Boolean> TECHNICAL = technical();

    private final Map<String, Set<String>> expected = new TreeMap<>();
    private final Map<String, String> existing = new HashMap<>();
    private final List<String> neverShown = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private static Map<String, Boolean> technical() {
        var open = new LinkedHashMap<String, Boolean>();
        List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics", "/q/openapi")
                .forEach(path -> open.put(path, true));
        List.of("/q/dev-ui", "/q/dev", "/q/arc", "/q/swagger-ui", "/q/info", "/q/health-ui")
                .forEach(path -> open.put(path, false));
        return open;
    }

    /** @param operation such as {@code GET /followup/visits/{id}}, as the document has it */
    public EndpointMatrix allows(String operation, String... roles) {
        expected.put(operation, Set.of(roles));
        return this;
    }

    /** What the kit brings into every service. */
    public EndpointMatrix allowsOperatorsTheKit(String root) {
        return allows("GET " + root + "/ops/parked", Role.OPERATOR)
                .allows("POST " + root + "/ops/parked/{id}/replay", Role.OPERATOR)
                .allows("POST " + root + "/ops/parked/{id}/replay-one", Role.OPERATOR)
                .allows("GET " + root + "/ops/parked/set-aside", Role.OPERATOR)
                .allows("POST " + root + "/ops/parked/{id}/set-aside", Role.OPERATOR)
                .allows("POST " + root + "/ops/parked/{id}/set-aside-key", Role.OPERATOR)
                .allows("GET " + root + "/ops/outbox", Role.OPERATOR)
                .allows("GET " + root + "/ops/outbox/parked", Role.OPERATOR)
                .allows("POST " + root + "/ops/outbox/parked/{id}/retry", Role.OPERATOR)
                .allows("POST " + root + "/ops/outbox/replay", Role.OPERATOR)
                .allows("GET " + root + "/ops/outbox/replay", Role.OPERATOR)
                .allows("DELETE " + root + "/ops/outbox/replay", Role.OPERATOR)
                .allows("GET " + root + "/ops/trail/verification", Role.OPERATOR)
                .allows("GET " + root + "/console/operations", Role.OPERATOR)
                .allows("GET " + root + "/console/operations/figures", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/outbox/{id}/retry", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/parked/{id}/replay", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/parked/{id}/replay-one", Role.OPERATOR)
                .allows("GET " + root + "/console/operations/set-aside", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/parked/{id}/set-aside", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/parked/{id}/set-aside-key", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/replay", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/replay/start", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/replay/cancel", Role.OPERATOR)
                .allows("POST " + root + "/console/operations/trail", Role.OPERATOR);
    }

    /** A value of a path parameter that is there, and belongs to another organisation than {@link #FOREIGN}. */
    public EndpointMatrix existing(String parameter, String value) {
        existing.put(parameter, value);
        neverShown.add(value);
        return this;
    }

    /** Ids and texts of other organisations' rows, which no answer to {@link #FOREIGN} may have. */
    public EndpointMatrix neverShown(String... texts) {
        neverShown.addAll(List.of(texts));
        return this;
    }

    public void check() {
        var table = new StringBuilder(heading());
        var operations = Operation.all();
        operations.forEach(operation -> table.append(row(operation)));
        operations.forEach(this::judgeFields);
        expected.keySet().stream()
                .filter(name -> operations.stream()
                        .noneMatch(operation -> operation.name().equals(name)))
                .forEach(name -> wrong.add(name + " is expected and not there"));
        TECHNICAL.forEach((path, open) -> table.append(technicalRow(path, open)));
        if (!TestModule.service().equals("kit")) {
            write(table.toString());
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private String heading() {
        return """
                # Who may call what: %s

                Written by the test that calls every operation as everybody. “yes”: let in, and then cut to the caller's own \
                areas or organisation; a row from elsewhere is answered 404, as if it were not there.

                | operation | nobody | no organisation | %s |
                | --- | --- | --- | %s |
                """.formatted(
                        TestModule.service(),
                        String.join(" | ", ROLES),
                        String.join(" | ", ROLES.stream().map(role -> "---").toList()));
    }

    private String row(Operation operation) {
        var allowed = expected.getOrDefault(operation.name(), Set.of());
        if (!expected.containsKey(operation.name())) {
            wrong.add(operation.name() + " is there and no role is expected for it");
        }
        var cells = new ArrayList<String>();
        cells.add(cell(operation, "nobody", null, false));
        cells.add(cell(
                operation, "no organisation", TestTokens.withoutOrganisation(ROLES.toArray(String[]::new)), false));
        for (var role : ROLES) {
            cells.add(cell(operation, role, TestTokens.of(FOREIGN, role), allowed.contains(role)));
        }
        return "| `%s` | %s |%n".formatted(operation.name(), String.join(" | ", cells));
    }

    private String cell(Operation operation, String who, @Nullable String token, boolean expectedIn) {
        var path = operation.pathWith(existing);
        var response =
                TestHttp.call(operation.method(), path, token, operation.contentType(), who.equals(Role.CLINIC_SYSTEM));
        var in = response.statusCode() != 401 && response.statusCode() != 403;
        if (in != expectedIn) {
            wrong.add("%s as %s is answered %d".formatted(operation.name(), who, response.statusCode()));
        }
        if (response.statusCode() >= 500) {
            wrong.add("%s as %s fails: %s".formatted(operation.name(), who, response.body()));
        }
        if (response.statusCode() / 100 == 2 && existing.values().stream().anyMatch(path::contains)) {
            wrong.add("%s as %s from elsewhere is answered %d".formatted(operation.name(), who, response.statusCode()));
        }
        neverShown.stream()
                .filter(text -> response.body().contains(text))
                .forEach(text -> wrong.add("%s as %s from elsewhere shows %s".formatted(operation.name(), who, text)));
        return in ? "yes" : "–";
    }

    /** Whoever may call it: what is no text, no date and no time is refused, naming the field, before anything else is looked at. */
    private void judgeFields(Operation operation) {
        expected.getOrDefault(operation.name(), Set.of()).stream()
                .sorted()
                .findFirst()
                .ifPresent(role -> operation.fields().forEach(field -> judge(operation, role, field)));
    }

    private void judge(Operation operation, String role, FieldsOfForms.Field field) {
        var response = TestHttp.call(
                operation.method(),
                operation.pathWith(existing),
                TestTokens.of(FOREIGN, role),
                operation.contentType(),
                role.equals(Role.CLINIC_SYSTEM),
                field.body());
        var named = response.statusCode() == 400 && isNamed(response.body(), field.path());
        if (!named) {
            wrong.add("%s takes %s: %d %s"
                    .formatted(operation.name(), field.body(), response.statusCode(), response.body()));
        }
    }

    private static boolean isNamed(String problem, String path) {
        for (var field : FieldsOfForms.read(problem).path("fields")) {
            if (field.path("field").asText().equals(path)) {
                return true;
            }
        }
        return false;
    }

    private String technicalRow(String path, boolean open) {
        var status = TestHttp.get(path).statusCode();
        var in = status / 100 == 2 || status == 503;
        if (in != open) {
            wrong.add("GET %s as nobody is answered %d".formatted(path, status));
        }
        return open
                ? "| `GET %s` | yes | yes | %s |%n"
                        .formatted(
                                path,
                                String.join(
                                        " | ", ROLES.stream().map(role -> "yes").toList()))
                : "";
    }

    private static void write(String table) {
        var file = TestModule.root().resolve("docs/access").resolve(TestModule.service() + ".md");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
