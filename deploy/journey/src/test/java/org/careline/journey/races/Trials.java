package org.careline.journey.races;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.careline.local.Part;
import org.careline.local.demo.DemoArea;

/** Draws the tries: each on a patient of its own, and where a village passes to another station, in a village of its own. */
final class Trials {
    /** Towns and farms with one station and one grid centre, in which no other journey plays. */
    private static final List<String> HOMES = List.of(
            "230381102",
            "230381105",
            "230381106",
            "230381206",
            "230381501",
            "230381502",
            "230381503",
            "230381504",
            "230381505");

    private static final List<String> ELSEWHERE =
            List.of("410102002", "410102003", "410102004", "410102008", "410102009", "410102010", "410102011");
    private static final List<Integer> CORRECTED = List.of(1, 5);
    private static final int WIDEST = 50;

    private final DemoArea demo = new DemoArea();
    private final Calls calls;
    private final Random random;
    private final Iterator<String> villages;
    private final List<String> shared;

    Trials(Calls calls, long seed) {
        this.calls = calls;
        this.random = new Random(seed);
        var all = new ArrayList<>(demo.counties().getFirst().divisions().stream()
                .map(one -> one.code())
                .filter(code -> code.length() == 12 && HOMES.contains(code.substring(0, 9)))
                .toList());
        Collections.shuffle(all, random);
        this.shared = List.copyOf(all.subList(0, 10));
        this.villages = List.copyOf(all.subList(10, all.size())).iterator();
    }

    List<Trial> of(List<Pair> pairs, int tries) {
        var trials = new ArrayList<Trial>();
        for (var pair : pairs) {
            for (var number = 1; number <= pair.times(tries) && isRoomFor(pair); number++) {
                trials.add(draw(number, pair));
            }
        }
        Collections.shuffle(trials, random);
        return trials;
    }

    /** A village passes to another station once in a run. */
    private boolean isRoomFor(Pair pair) {
        return !pair.has(Act.CHANGE_DUTY) || villages.hasNext();
    }

    private Trial draw(int number, Pair pair) {
        var village = pair.has(Act.CHANGE_DUTY) ? villages.next() : any(shared);
        var home = present(Town.of(demo, village));
        var offset = random.nextInt(-WIDEST, WIDEST + 1);
        return new Trial(number, pair, home, elsewhere(), another(home), any(CORRECTED), offset);
    }

    private Town elsewhere() {
        var street = any(ELSEWHERE);
        return Town.of(
                demo,
                any(demo.counties().getLast().divisions().stream()
                        .map(one -> one.code())
                        .filter(code -> code.length() == 12 && code.startsWith(street))
                        .toList()));
    }

    private String another(Town home) {
        return any(HOMES.stream()
                .map(place -> Town.of(demo, place).station())
                .filter(station -> !station.equals(home.station()))
                .toList());
    }

    /** An earlier run on the same suite may have passed the village on. */
    private Town present(Town drawn) {
        var path = "/jurisdictions/police/" + drawn.village();
        var holders = calls.get(drawn.administrators().getFirst(), Part.REGISTRY, path)
                .body()
                .path("holders");
        return StreamSupport.stream(holders.spliterator(), false)
                .filter(holder -> !holder.hasNonNull("to"))
                .map(holder -> drawn.passedTo(holder.path("organisation").asText()))
                .findFirst()
                .orElse(drawn);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
