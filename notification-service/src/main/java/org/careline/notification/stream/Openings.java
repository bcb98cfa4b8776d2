package org.careline.notification.stream;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.RefusedException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens the stream of a page, as long as there is room and the token of whoever looks holds. */
@ApplicationScoped
class Openings {
    private final LiveStreams streams;
    private final StreamConfig config;
    private final CurrentCaller caller;
    private final Clock clock;

    Openings(LiveStreams streams, StreamConfig config, CurrentCaller caller, Clock clock) {
        this.streams = streams;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param areas of a board; none: the inbox of the caller's organisation */
    void open(List<String> areas, Sse sse, SseEventSink sink, SecurityContext security, HttpServerResponse response) {
        var organisation = caller.get().organisation();
        if (streams.isFullFor(organisation)) {
            throw new RefusedException(StreamRefusal.TOO_MANY_PAGES);
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").putHeader("X-Accel-Buffering", "no");
        streams.add(new LiveStream(
                organisation,
                areas,
                end(security),
                sse,
                sink,
                config.reconnectAfter().toMillis()));
    }

    /** The page asks anew then, with a token that was renewed, or learns that it has to sign in. */
    private Instant end(SecurityContext security) {
        var latest = clock.instant().plus(config.longest());
        if (security.getUserPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0) {
            var end = Instant.ofEpochSecond(token.getExpirationTime());
            return end.isBefore(latest) ? end : latest;
        }
        return latest;
    }
}
