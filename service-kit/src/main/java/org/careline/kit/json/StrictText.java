package org.careline.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.careline.kit.text.Lines;
import org.careline.kit.text.Text;
import org.careline.kit.text.Text.Breaks;
import org.jspecify.annotations.Nullable;

/** Every text of every form is held against {@link Text}; only where a form says {@link Lines} may it go over several lines. */
final class StrictText extends StdScalarDeserializer<String> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;
    private static final String EXPECTED = "应为文字。A text is expected.";
    private final Breaks breaks;

    StrictText() {
        this(Breaks.NONE);
    }

    private StrictText(Breaks breaks) {
        super(String.class);
        this.breaks = breaks;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new StrictText(
                property != null && property.getAnnotation(Lines.class) != null ? Breaks.ALLOWED : Breaks.NONE);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw new UnexpectedValueException(json, String.class, EXPECTED);
        }
        var text = json.getText();
        if (context.getAttribute(JsonStyle.AS_KEPT) != null) {
            return text;
        }
        var fault = Text.fault(text, breaks);
        if (fault.isPresent()) {
            throw new UnexpectedValueException(json, String.class, fault.get());
        }
        return Text.isBlank(text) ? "" : text;
    }
}
