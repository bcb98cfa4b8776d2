package org.careline.kit.web;

import org.careline.kit.problem.PreconditionMissingException;
import org.careline.kit.problem.StaleException;
import org.jspecify.annotations.Nullable;

/** ETag and If-Match over a version number. */
public final class Preconditions {
    private Preconditions() {}

    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws StaleException unless the header names this version; a missing header is answered 428 */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissingException();
        }
        if (!ifMatch.strip().equals(etag(version))) {
            throw new StaleException();
        }
    }
}
