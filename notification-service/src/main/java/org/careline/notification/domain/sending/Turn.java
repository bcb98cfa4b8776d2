package org.careline.notification.domain.sending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is sent now of what is due, and what is not sent at all any more: first attempts before repeated ones, and of each
 * organisation one before anybody's second.
 *
 * @param more something was left for want of room, or waits for an attempt under way
 */
public record Turn(List<Admitted> sent, List<Delivery> stopped, boolean more) {

    /** A message with the call it has. */
    public record Admitted(Delivery delivery, Room.Place place) {}

    private record Placed(Due due, int place) {}

    public static Turn of(List<Due> due, Room room) {
        var sent = new ArrayList<Admitted>();
        var stopped = new ArrayList<Delivery>();
        var begun = new ArrayList<Due>();
        var left = 0;
        for (var next : inOrder(due)) {
            var one = begun.stream().anyMatch(earlier -> earlier.precedes(next)) ? next.behind() : next;
            switch (one.verdict()) {
                case STOP -> stopped.add(one.delivery().stopped());
                case WAIT -> left++;
                case SEND -> {
                    var place = room.enter(one.organisation(), one.isFirstAttempt());
                    place.ifPresent(its -> {
                        sent.add(new Admitted(one.delivery(), its));
                        begun.add(one);
                    });
                    left += place.isPresent() ? 0 : 1;
                }
            }
        }
        return new Turn(List.copyOf(sent), List.copyOf(stopped), left > 0);
    }

    private static List<Due> inOrder(List<Due> due) {
        Map<String, Integer> places = new HashMap<>();
        return due.stream()
                .sorted(Comparator.comparing((Due one) -> !one.isFirstAttempt())
                        .thenComparing(one -> one.delivery().dueAt()))
                .map(one -> new Placed(one, places.merge(one.organisation(), 1, Integer::sum)))
                .sorted(Comparator.comparing((Placed one) -> !one.due().isFirstAttempt())
                        .thenComparing(Placed::place))
                .map(Placed::due)
                .toList();
    }
}
