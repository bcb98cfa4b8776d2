package org.careline.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.careline.kit.json.WireNames;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A body that is no JSON, or JSON that is not what the form takes. */
public class UnreadableBody {
    private static final int BEFORE_THE_BUILT_IN = 4000;
    private static final String BODY = "body";

    /** Jackson's own type for what a sender got wrong; what fails in writing is ours. */
    @ServerExceptionMapper(priority = BEFORE_THE_BUILT_IN)
    public Response unreadable(MismatchedInputException unreadable) {
        return Problems.fields(List.of(field(unreadable))).toResponse();
    }

    static InvalidField field(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                new InvalidField(path(format), "可选值：%1$s。One of: %1$s.".formatted(values(format.getTargetType())));
            case PropertyBindingException unknown -> new InvalidField(path(unknown), "没有此项。There is no such field.");
            case JsonMappingException mismatch
            when !(mismatch.getCause() instanceof StreamReadException) ->
                new InvalidField(path(mismatch), "格式或内容不对。Not of the form that is expected.");
            default -> new InvalidField(BODY, "不是有效的JSON。Not valid JSON.");
        };
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
        return path.isEmpty() ? BODY : path.substring(path.startsWith(".") ? 1 : 0);
    }
}
