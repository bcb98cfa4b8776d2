package org.careline.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What monitoring reads of what the listeners lack, as it was last counted: it never waits for a database that is away. */
@Singleton
class InboxMeters {
    private final InboxPositions positions;
    private final MeterRegistry meters;
    private volatile InboxFigures last = new InboxFigures(0, 0, 0, 0, List.of());

    InboxMeters(InboxPositions positions, MeterRegistry meters) {
        this.positions = positions;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        gap(Gap.Kind.MISSED, InboxFigures::missed);
        gap(Gap.Kind.FORGOTTEN, InboxFigures::forgotten);
        gap(Gap.Kind.BEGUN_ANEW, InboxFigures::begunAnew);
        Gauge.builder("careline.inbox.kept.for.later", () -> last.keptForLater())
                .register(meters);
    }

    void count() {
        last = positions.figures();
    }

    private void gap(Gap.Kind kind, ToDoubleFunction<InboxFigures> figure) {
        Gauge.builder("careline.inbox.gaps", () -> figure.applyAsDouble(last))
                .tags("kind", kind.wireName())
                .register(meters);
    }
}
