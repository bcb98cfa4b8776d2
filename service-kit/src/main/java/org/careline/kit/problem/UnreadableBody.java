package org.careline.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.careline.kit.json.UnexpectedValueException;
import org.careline.kit.json.WireNames;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** A body that is no JSON, or JSON that is not what the form takes. */
public class UnreadableBody {
    private static final int BEFORE_THE_BUILT_IN = 4000;
    private static final String BODY = "body";
    private static final String NOT_JSON = "不是有效的JSON。Not valid JSON.";
    private static final String EXPECTED_FORM = "格式或内容不对。Not of the form that is expected.";
    /** As JSON has it. */
    public static final String WHOLE_NUMBER = "应为整数，不加引号。A whole number is expected, without quotes.";

    private static final String TOO_MUCH = "嵌套过深，或文字、数值过长。Nested too deeply, or a text or a number too long.";

    /** Jackson's own type for what a sender got wrong; what fails in writing is ours. */
    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response unreadable(MismatchedInputException unreadable) {
        return Problems.fields(List.of(field(unreadable))).toResponse();
    }

    /** More than a reader takes, which the library of the answers would take for a fault of ours. */
    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response tooMuch(StreamConstraintsException tooMuch) {
        return Problems.fields(List.of(field(tooMuch))).toResponse();
    }

    /** The field that could not be read, and what would be right. */
    public static InvalidField field(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnexpectedValueException unexpected -> new InvalidField(path(unexpected), unexpected.expected());
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new InvalidField(path(format), "可选值：%1$s。One of: %1$s.".formatted(values(format.getTargetType())));
            case PropertyBindingException unknown -> new InvalidField(path(unknown), "没有此项。There is no such field.");
            case JsonMappingException mismatch
            when mismatch.getCause() instanceof StreamReadException text -> notJson(text);
            case StreamReadException text -> notJson(text);
            case StreamConstraintsException _ -> new InvalidField(BODY, TOO_MUCH);
            case JsonMappingException mismatch
            when mismatch.getCause() instanceof StreamConstraintsException ->
                new InvalidField(path(mismatch), TOO_MUCH);
            case MismatchedInputException mismatch ->
                new InvalidField(path(mismatch), expected(mismatch.getTargetType()));
            case JsonMappingException mismatch -> new InvalidField(path(mismatch), EXPECTED_FORM);
            default -> new InvalidField(BODY, NOT_JSON);
        };
    }

    private static InvalidField notJson(StreamReadException text) {
        var reader = text.getProcessor();
        return text.getOriginalMessage().startsWith("Duplicate field") && reader != null
                ? new InvalidField(path(reader.getParsingContext()), "同一项出现了两次。It is there twice.")
                : new InvalidField(BODY, NOT_JSON);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return "应为true或false。true or false is expected.";
        }
        return type == Integer.class || type == int.class || type == Long.class || type == long.class
                ? WHOLE_NUMBER
                : EXPECTED_FORM;
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(UnreadableBody::value).collect(Collectors.joining("、"));
    }

    private static String value(Object constant) {
        return WireNames.of((Enum<?>) constant);
    }

    private static String path(JsonMappingException mismatch) {
        var path = mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return orBody(path);
    }

    /** Where the reader stands. */
    private static String path(JsonStreamContext place) {
        var path = new StringBuilder();
        for (var step = place; step != null && !step.inRoot(); step = step.getParent()) {
            path.insert(0, step.inArray() ? "[" + step.getCurrentIndex() + "]" : "." + step.getCurrentName());
        }
        return orBody(path.toString());
    }

    private static String orBody(String path) {
        return path.isEmpty() ? BODY : path.substring(path.startsWith(".") ? 1 : 0);
    }
}
