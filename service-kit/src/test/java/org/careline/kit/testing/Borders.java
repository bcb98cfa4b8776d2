package org.careline.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.kit.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account of one county cannot change or read anything of another: calls every operation that writes, API and page, with a
 * form its own county would be let in with, as every role of every organisation given. Each is refused, shows nothing, and no
 * row in which one of the foreign ids stands is another one afterwards. An operation nobody said anything of is an error.
 */
public final class Borders {
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE", "PATCH");
    /** Where what was refused is kept, on purpose. */
    private static final List<String> TRAIL = List.of("access_trail", "trail_", "refused_look", "duplicate_look");

    private final List<String> organisations;
    private final Map<String, Object> forms = new LinkedHashMap<>();
    private final Set<String> asking = new TreeSet<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private final Map<String, String> existing = new HashMap<>();
    private final List<String> foreign = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param organisations of the other county: who holds its duties */
    public Borders(String... organisations) {
        this.organisations = List.of(organisations);
    }

    /** A value of a path parameter that belongs to this county. */
    public Borders existing(String parameter, Object value) {
        existing.put(parameter, value.toString());
        return of(value.toString());
    }

    /** Ids and texts of this county: no answer has them, and no row that has them changes. */
    public Borders of(String... texts) {
        foreign.addAll(List.of(texts));
        return this;
    }

    /** @param form sent as the operation wants it, as JSON or as a page's fields */
    public Borders writes(String operation, Object form) {
        forms.put(operation, form);
        return this;
    }

    /** Answers with what the caller may see of what was asked for: nothing. */
    public Borders asks(String operation, Object form) {
        asking.add(operation);
        return writes(operation, form);
    }

    /** @param why no row of another county can be meant, or where that is tried */
    public Borders leaves(String why, String... operations) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("why");
        }
        elsewhere.addAll(List.of(operations));
        return this;
    }

    public void check() {
        var writing = Operation.all().stream()
                .filter(operation -> WRITING.contains(operation.method()))
                .filter(operation ->
                        !operation.path().contains("/ops/") && !operation.path().contains("/console/operations/"))
                .toList();
        var before = rows();
        if (before.isEmpty()) {
            wrong.add("no row has " + foreign);
        }
        writing.forEach(this::call);
        var names = writing.stream().map(Operation::name).collect(Collectors.toSet());
        forms.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong.add(name + " is not there"));
        var after = rows();
        before.stream().filter(row -> !after.contains(row)).forEach(row -> wrong.add("gone or changed: " + row));
        after.stream().filter(row -> !before.contains(row)).forEach(row -> wrong.add("new: " + row));
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private void call(Operation operation) {
        var form = forms.get(operation.name());
        if (form == null) {
            if (!elsewhere.contains(operation.name())) {
                wrong.add(operation.name() + " writes, and nobody tried it from another county");
            }
            return;
        }
        for (var organisation : organisations) {
            for (var role : EndpointMatrix.ROLES) {
                call(operation, form, organisation, role);
            }
        }
    }

    private void call(Operation operation, Object form, String organisation, String role) {
        var type = operation.contentType();
        var response = TestHttp.call(
                operation.method(),
                operation.pathWith(existing),
                TestTokens.of(organisation, role),
                type,
                role.equals(Role.CLINIC_SYSTEM),
                body(form, type),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""));
        var status = response.statusCode();
        var refused = status == 403 || status == 404;
        if (!refused && !(asking.contains(operation.name()) && status == 200)) {
            wrong.add("%s as %s of %s is answered %d %s"
                    .formatted(operation.name(), role, organisation, status, shortened(response.body())));
        }
        foreign.stream()
                .filter(text -> response.body().contains(text))
                .forEach(text ->
                        wrong.add("%s as %s of %s shows %s".formatted(operation.name(), role, organisation, text)));
    }

    private static String shortened(String body) {
        return body.substring(0, Math.min(300, body.length()));
    }

    private static String body(Object form, @Nullable String type) {
        if (type != null && type.contains("urlencoded")) {
            return ((Map<?, ?>) form)
                    .entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&"));
        }
        try {
            return new ObjectMapper().writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(text.toString(), UTF_8);
    }

    /** Every row of every table in which one of the foreign texts stands. */
    private List<String> rows() {
        var rows = new ArrayList<String>();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery(
                    "select c.relname from pg_class c join pg_namespace n on n.oid ="
                            + " c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeIf(table -> TRAIL.stream().anyMatch(table::startsWith));
            for (var table : tables) {
                try (var select = connection.prepareStatement("select to_jsonb(t)::text from " + table
                        + " t where to_jsonb(t)::text like any(?) order by 1")) {
                    select.setArray(
                            1,
                            connection.createArrayOf(
                                    "text",
                                    foreign.stream()
                                            .map(text -> "%" + text + "%")
                                            .toArray()));
                    try (var found = select.executeQuery()) {
                        while (found.next()) {
                            rows.add(table + " " + found.getString(1));
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
