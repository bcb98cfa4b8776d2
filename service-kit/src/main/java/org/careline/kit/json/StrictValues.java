package org.careline.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.careline.kit.text.Dates;
import org.careline.kit.text.Numbers;
import org.careline.kit.text.Times;

/** How dates, times, amounts, ids and texts are read from JSON: in one way each, and nothing is made to fit. */
final class StrictValues extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final String ID = "编号应为UUID。An id is a UUID.";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Set<JsonToken> TEXT = EnumSet.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> NUMBER = EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);

    StrictValues() {
        super("strict values");
        addDeserializer(String.class, new StrictText());
        addDeserializer(LocalDate.class, new Strict<>(LocalDate.class, TEXT, Dates::read, Dates.EXPECTED));
        addDeserializer(OffsetDateTime.class, new Strict<>(OffsetDateTime.class, TEXT, Times::read, Times.EXPECTED));
        addDeserializer(BigDecimal.class, new Strict<>(BigDecimal.class, NUMBER, Numbers::decimal, Numbers.EXPECTED));
        addDeserializer(UUID.class, new Strict<>(UUID.class, TEXT, StrictValues::uuid, ID));
    }

    private static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** A value of one kind of token, written in one way. */
    private static final class Strict<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Set<JsonToken> tokens;
        private final transient Function<String, Optional<T>> read;
        private final String expected;

        Strict(Class<T> type, Set<JsonToken> tokens, Function<String, Optional<T>> read, String expected) {
            super(type);
            this.tokens = tokens;
            this.read = read;
            this.expected = expected;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!tokens.contains(json.currentToken())) {
                throw new UnexpectedValueException(json, handledType(), expected);
            }
            var value = read.apply(json.getText());
            if (value.isEmpty()) {
                throw new UnexpectedValueException(json, handledType(), expected);
            }
            return value.get();
        }
    }
}
