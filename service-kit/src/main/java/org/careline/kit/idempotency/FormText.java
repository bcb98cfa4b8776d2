package org.careline.kit.idempotency;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** One text for equal forms, in every process: a set has no order of its own, so its members are sorted. */
@Singleton
class FormText {
    private final ObjectMapper json;

    FormText(ObjectMapper json) {
        this.json = json.copy()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .registerModule(new SimpleModule().addSerializer(new SortedSet()));
    }

    String of(Object form) {
        try {
            return json.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the form has no JSON text", e);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class SortedSet extends StdSerializer<Set> {
        private static final long serialVersionUID = 1L;

        SortedSet() {
            super(Set.class);
        }

        @Override
        public void serialize(Set members, JsonGenerator out, SerializerProvider provider) throws IOException {
            var mapper = (ObjectMapper) out.getCodec();
            var texts = new TreeSet<String>();
            for (var member : members) {
                texts.add(mapper.writeValueAsString(member));
            }
            out.writeStartArray();
            for (var text : texts) {
                out.writeRawValue(text);
            }
            out.writeEndArray();
        }
    }
}
