package org.careline.kit.web;

import java.util.regex.Pattern;
import org.careline.kit.problem.PreconditionMissingException;
import org.careline.kit.problem.StaleException;
import org.jspecify.annotations.Nullable;

/** ETag and If-Match over a version number (RFC 9110, 13.1.1). */
public final class Preconditions {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\\s*,*\\s*((?:W/)?\"[^\"]*\")\\s*(?:,|$)");

    private Preconditions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Of a list each is looked at; a star names whatever version there is; a weak tag names none, for two that are alike may differ.
     *
     * @throws StaleException unless the header names this version; a missing header is answered 428
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissingException();
        }
        if (!ifMatch.strip().equals(ANY) && !names(ifMatch, etag(version))) {
            throw new StaleException();
        }
    }

    private static boolean names(String ifMatch, String etag) {
        var tags = TAG.matcher(ifMatch);
        var at = 0;
        while (at < ifMatch.length() && tags.find(at) && tags.start() == at) {
            if (tags.group(1).equals(etag)) {
                return true;
            }
            at = tags.end();
        }
        return false;
    }
}
