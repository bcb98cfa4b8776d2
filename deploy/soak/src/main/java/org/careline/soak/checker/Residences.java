package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careline.soak.history.Line.Moved;
import org.careline.soak.history.Line.Registered;

/** Where each patient lived, and since when others may have known it. */
final class Residences {
    private final Map<UUID, List<Moved>> moves;

    Residences(World world) {
        moves = Stream.concat(
                        world.of(Registered.class).stream()
                                .map(file -> new Moved(file.asked(), file.at(), file.patient(), file.area())),
                        world.of(Moved.class).stream())
                .sorted(Comparator.comparing(Moved::asked))
                .collect(groupingBy(Moved::patient));
    }

    Optional<String> last(UUID patient) {
        var all = of(patient);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().area());
    }

    /** Where each lives in the end. */
    Map<UUID, String> all() {
        return moves.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getLast().area()));
    }

    /** Every place somebody could take for the residence between the two, news being late by at most {@link Duties#LATE}. */
    Stream<String> between(UUID patient, Instant from, Instant to) {
        var all = of(patient);
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).asked().isBefore(to))
                .filter(i -> i + 1 == all.size()
                        || all.get(i + 1).at().plus(Duties.LATE).isAfter(from))
                .mapToObj(i -> all.get(i).area());
    }

    private List<Moved> of(UUID patient) {
        return moves.getOrDefault(patient, List.of());
    }
}
