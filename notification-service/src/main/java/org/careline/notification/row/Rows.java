package org.careline.notification.row;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL for the hot path: rows come and go as JSON in one round trip, column names as the components of their
 * records in snake case.
 */
@ApplicationScoped
public class Rows {
    private final DataSource database;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    Rows(DataSource database) {
        this.database = database;
    }

    /** @param sql selects or returns one JSON column */
    public <T> List<T> read(Class<T> type, String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, parameters);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(json.readValue(found.getString(1), type));
            }
            return rows;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("not read: " + type.getSimpleName(), e);
        }
    }

    /** Returns the number of rows changed. */
    public int change(String sql, @Nullable Object... parameters) {
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("not changed", e);
        }
    }

    /** Reads the rows out of a JSON array. */
    public <T> List<T> list(Class<T> type, JsonNode array) {
        try {
            return json.readerForListOf(type).readValue(array);
        } catch (IOException e) {
            throw new IllegalStateException("not read: " + type.getSimpleName(), e);
        }
    }

    /** For a parameter that SQL unfolds by {@code jsonb_populate_recordset}. */
    public String json(Object rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Collection<?> several) {
                statement.setArray(i + 1, connection.createArrayOf(arrayType(several), several.toArray()));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
        return statement;
    }

    private static String arrayType(Collection<?> several) {
        return several.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
    }
}
