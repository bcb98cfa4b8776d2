package org.careline.notification.domain.sending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of one process. Half of them are for first attempts to who has no call yet and did not fail last; repeated ones, who
 * failed last, and anybody's further calls share the other half. Who failed last, or has not answered yet, has one at a time.
 */
public final class Room {
    private final int all;
    private final int perOrganisation;
    private final Map<String, Integer> underWay = new HashMap<>();
    private final Map<String, Boolean> answered = new HashMap<>();
    private int taken;
    private int further;

    public Room(int all, int perOrganisation) {
        this.all = all;
        this.perOrganisation = perOrganisation;
    }

    /**
     * One call under way, until it is left.
     *
     * @param further of the half that is shared
     */
    public record Place(String organisation, boolean further) {}

    synchronized Optional<Place> enter(String organisation, boolean first) {
        var failing = Boolean.FALSE.equals(answered.get(organisation));
        var place = new Place(organisation, !first || failing || underWay.containsKey(organisation));
        if (free() == 0 || isFull(organisation) || (place.further() && further >= all / 2)) {
            return Optional.empty();
        }
        underWay.merge(organisation, 1, Integer::sum);
        count(place, 1);
        return Optional.of(place);
    }

    public synchronized void leave(Place place, boolean answers) {
        giveBack(place);
        answered.put(place.organisation(), answers);
    }

    /** No call was made. */
    public synchronized void giveBack(Place place) {
        underWay.computeIfPresent(place.organisation(), (_, number) -> number == 1 ? null : number - 1);
        count(place, -1);
    }

    public synchronized int free() {
        return all - taken;
    }

    public synchronized List<String> full() {
        return underWay.keySet().stream().filter(this::isFull).toList();
    }

    private void count(Place place, int number) {
        taken += number;
        further += place.further() ? number : 0;
    }

    private boolean isFull(String organisation) {
        var most = Boolean.TRUE.equals(answered.get(organisation)) ? perOrganisation : 1;
        return underWay.getOrDefault(organisation, 0) >= most;
    }
}
