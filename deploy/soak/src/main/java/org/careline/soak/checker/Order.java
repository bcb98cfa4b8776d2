package org.careline.soak.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.careline.soak.history.Line.Heard;

/** At each receiver an alert is raised before it is taken back or settled (events.md). */
final class Order implements Check {
    private record Place(String organisation, UUID alert) {}

    @Override
    public String promise() {
        return "order: raised before taken back, at each receiver";
    }

    @Override
    public void judge(World world, Findings findings) {
        world.of(Heard.class).stream()
                .collect(groupingBy(heard -> new Place(heard.organisation(), heard.alert())))
                .forEach((place, all) -> judge(place, all, findings));
    }

    private static void judge(Place place, List<Heard> all, Findings findings) {
        var raised = all.stream().filter(Heard::raised).min(Comparator.comparing(Heard::at));
        var ended = all.stream().filter(heard -> !heard.raised()).min(Comparator.comparing(Heard::at));
        findings.expect(
                raised.isEmpty()
                        || ended.isEmpty()
                        || !ended.get().at().isBefore(raised.get().at()),
                () -> "overtaken: %s heard the end of %s before it was raised"
                        .formatted(place.organisation(), place.alert()));
    }
}
