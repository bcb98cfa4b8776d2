package org.careline.soak.checker;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.careline.soak.history.Line.FaultBegan;
import org.careline.soak.history.Line.FaultHealed;

/** When something was broken: by then everything must move again. */
final class Squalls {
    static final Duration TO_GET_UP = Duration.ofSeconds(30);

    private final List<Span> spans;

    private record Span(Instant from, Instant to) {}

    Squalls(List<FaultBegan> began, List<FaultHealed> healed) {
        var ends = healed.stream().collect(toMap(FaultHealed::number, FaultHealed::at, (one, again) -> again));
        spans = began.stream()
                .map(fault -> new Span(fault.at(), ends.getOrDefault(fault.number(), Instant.MAX)))
                .sorted(java.util.Comparator.comparing(Span::from))
                .toList();
    }

    /** Until when what began then must be done: thirty seconds after it, or after the last fault that fell into its time. */
    Instant deadline(Instant began) {
        return deadline(began, TO_GET_UP);
    }

    /** @param usual how long it may take where nothing is broken */
    Instant deadline(Instant began, Duration usual) {
        var deadline = began.plus(usual);
        for (var span : spans) {
            if (span.from().isBefore(deadline) && recovered(span).isAfter(began)) {
                var next = recovered(span);
                deadline = next.isAfter(deadline) ? next : deadline;
            }
        }
        return deadline;
    }

    private static Instant recovered(Span span) {
        return span.to().equals(Instant.MAX) ? Instant.MAX : span.to().plus(TO_GET_UP);
    }
}
