package org.careline.notification.stream;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One page that is open somewhere; written to by one thread. */
final class LiveStream {
    /** Events that a browser has not taken; past them what we keep for it would only grow. */
    private static final int PATIENCE = 5;

    private final String organisation;
    private final List<String> areas;
    private final Instant until;
    private final Sse sse;
    private final SseEventSink sink;
    private final long reconnectAfter;
    private CompletionStage<?> sending = CompletableFuture.completedStage(null);
    private int untaken;
    private @Nullable Figures told;

    /**
     * @param areas of a board; none: the inbox of the organisation
     * @param until the end of the token
     */
    LiveStream(
            String organisation, List<String> areas, Instant until, Sse sse, SseEventSink sink, long reconnectAfter) {
        this.organisation = organisation;
        this.areas = areas;
        this.until = until;
        this.sse = sse;
        this.sink = sink;
        this.reconnectAfter = reconnectAfter;
    }

    String organisation() {
        return organisation;
    }

    List<String> areas() {
        return areas;
    }

    boolean isBoard() {
        return !areas.isEmpty();
    }

    boolean isNew() {
        return told == null;
    }

    boolean concerns(Change change) {
        return change.concernsOrganisation(organisation) || (isBoard() && change.concernsArea(areas));
    }

    boolean knows(Figures figures) {
        return figures.equals(told);
    }

    boolean isOver(Instant now) {
        return sink.isClosed() || !until.isAfter(now);
    }

    /** Counts, and that something changed; what it is the page asks for itself. */
    void tell(Figures figures) {
        told = figures;
        send(sse.newEventBuilder()
                .name("changed")
                .data(figures.json())
                .reconnectDelay(reconnectAfter)
                .build());
    }

    void beat() {
        send(sse.newEventBuilder().name("beat").data("{}").build());
    }

    private void send(OutboundSseEvent event) {
        untaken = sending.toCompletableFuture().isDone() ? 0 : untaken + 1;
        if (untaken > PATIENCE) {
            close();
        }
        if (!sink.isClosed()) {
            sending = sink.send(event);
        }
    }

    void close() {
        if (!sink.isClosed()) {
            sink.close();
        }
    }
}
