package org.careline.kit.inbox;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.inbox.SimulatedLedgers.Fate;
import org.careline.kit.inbox.SimulatedReplicas.Kind;
import org.careline.kit.json.EventJson;

/** Writes down what it hears in the transaction under way; some events it never can hear, some only at the third try. */
final class SimulatedListener implements EventListener {
    private static final EventJson JSON = new EventJson();
    private static final int POISON = 4;
    private static final int FLAKY = 2;

    /** An event as the relay told it first. */
    record Told(String id, Kind kind, int partition, String key, String payload) {
        boolean isHeard() {
            return kind == Kind.TELL || kind == Kind.TELL_FLAKY;
        }

        boolean isStubborn() {
            return kind == Kind.TELL_POISON || kind == Kind.TELL_UNREADABLE;
        }
    }

    private final boolean needsOrder;
    private final Map<String, Integer> tries = new HashMap<>();
    private Fate running = new Fate();

    SimulatedListener(boolean needsOrder) {
        this.needsOrder = needsOrder;
    }

    /** Has the replica's work write to the replica's transaction, also where another's comes between. */
    void runs(Fate fate, Runnable work) {
        var before = running;
        running = fate;
        try {
            work.run();
        } finally {
            running = before;
        }
    }

    Told event(Kind kind, int partition, String key, int number) {
        var id = "event-" + number;
        var payload = switch (kind) {
            case TELL_UNREADABLE -> "unreadable " + number;
            case TELL_LATER_TYPE -> """
                            {"specversion":"1.0","id":"%s","type":"org.careline.from-later.v7","source":"/followup"}""".formatted(id);
            case TELL_UNHEARD -> """
                            {"specversion":"1.0","id":"%s","type":"%s","source":"/followup"}""".formatted(id, EventType.ASSESSMENT_WITHDRAWN.wireName());
            case TELL_POISON -> assessed(id, POISON);
            case TELL_FLAKY -> assessed(id, FLAKY);
            default -> assessed(id, 5);
        };
        return new Told(id, kind, partition, key, payload);
    }

    private static String assessed(String id, int level) {
        return JSON.write(new Event<>(
                id,
                EventType.RISK_LEVEL_ASSESSED,
                "/followup",
                OffsetDateTime.parse("2026-11-20T10:00:00Z"),
                Assessments.of(new UUID(0, 0), level)));
    }

    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public boolean needsOrder() {
        return needsOrder;
    }

    @Override
    public boolean hears(EventType type) {
        return type.record() != AssessmentWithdrawn.class;
    }

    @Override
    public void hear(Event<?> event) {
        running.line(false);
        running.state().heard.add(event.id());
        var level = ((RiskLevelAssessed) event.data()).level();
        if (level == POISON) {
            throw new IllegalArgumentException("a bug that only this event meets");
        }
        if (level == FLAKY && tries.merge(event.id(), 1, Integer::sum) % 3 != 0) {
            throw new IllegalStateException(new SQLException("the schema moved on", "42703"));
        }
        running.line(false);
    }
}
