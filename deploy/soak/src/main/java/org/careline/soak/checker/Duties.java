package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.soak.history.Line.Holds;

/** Who has a duty where (rules 17.2): the longest area prefix wins. */
final class Duties {
    /** How long news of a change may be on its way while faults of up to 90 seconds rage. */
    static final Duration LATE = Duration.ofSeconds(150);

    static final List<Duty> TOLD = List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION);

    private record Place(Duty duty, String area) {}

    private final Map<Place, List<Holds>> holdings;

    Duties(List<Holds> all) {
        holdings = all.stream()
                .sorted(Comparator.comparing(Holds::asked))
                .collect(groupingBy(one -> new Place(one.duty(), one.area())));
    }

    Optional<String> last(Duty duty, String area) {
        var changes = changes(duty, area);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.getLast().organisation());
    }

    /** Whoever could be taken for the holder somewhen between the two. */
    Stream<String> between(Duty duty, String area, Instant from, Instant to) {
        var changes = changes(duty, area);
        return IntStream.range(0, changes.size())
                .filter(i -> changes.get(i).asked().isBefore(to))
                .filter(i -> i + 1 == changes.size()
                        || changes.get(i + 1).at().plus(LATE).isAfter(from))
                .mapToObj(i -> changes.get(i).organisation());
    }

    private List<Holds> changes(Duty duty, String area) {
        return IntStream.iterate(area.length(), length -> length > 0, length -> length - 1)
                .mapToObj(length -> holdings.getOrDefault(new Place(duty, area.substring(0, length)), List.of()))
                .filter(changes -> !changes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
