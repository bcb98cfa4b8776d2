package org.careline.kit.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.text.PercentText;
import org.careline.kit.text.Text;
import org.careline.kit.text.Text.Breaks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** All that is sent is UTF-8, well formed and said to be no other: in a body, a posted page, an address. Anything else would be kept as another name. */
@Provider
class SentText implements ContainerRequestFilter {
    private static final String NOT_UTF8 = "不是有效的UTF-8。Not well-formed UTF-8.";

    private final RoutingContext routing;
    private final Set<String> lines;

    /** @param lines the fields of pages that go over several lines, whatever they are a part of; a forgotten one is refused and found */
    SentText(RoutingContext routing, @ConfigProperty(name = "careline.pages.lines") Set<String> lines) {
        this.routing = routing;
        this.lines = lines;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        judgeAddress();
        var body = routing.body().buffer();
        if (body == null || body.length() == 0) {
            return;
        }
        var type = request.getMediaType();
        var bytes = body.getBytes();
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
            var pairs = new String(bytes, StandardCharsets.ISO_8859_1);
            requireUtf8(type, SentPairs.isAscii(pairs));
            SentPairs.judge(pairs, "body", lines);
            return;
        }
        requireUtf8(type, false);
        if (holdsNul(bytes) || PercentText.utf8(bytes, 0, bytes.length).isEmpty()) {
            throw new InvalidFieldException("body", NOT_UTF8);
        }
    }

    private void judgeAddress() {
        if (PercentText.decode(routing.request().path())
                .filter(path -> Text.fault(path, Breaks.NONE).isEmpty())
                .isEmpty()) {
            throw new NotThereException();
        }
        var query = routing.request().query();
        if (query != null) {
            SentPairs.judge(query, "query", Set.of());
        }
    }

    /** @param sameInLatin a form of ASCII alone is the same text in Latin 1, which some libraries declare for every form */
    private static void requireUtf8(@Nullable MediaType type, boolean sameInLatin) {
        var named = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (named != null && !isUtf8(named) && !(sameInLatin && named.equalsIgnoreCase("ISO-8859-1"))) {
            throw new NotSupportedException("another charset");
        }
    }

    private static boolean isUtf8(String name) {
        try {
            return Charset.forName(name).equals(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    /** UTF-16 and UTF-32 hold them, and a reader of JSON would guess one of the two. */
    private static boolean holdsNul(byte[] bytes) {
        for (var octet : bytes) {
            if (octet == 0) {
                return true;
            }
        }
        return false;
    }
}
