package org.careline.soak.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.events.Duty;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.Holds;
import org.careline.soak.history.Line.SetBack;
import org.jspecify.annotations.Nullable;

/** Health authorities, who exchange the stations and grid centres of neighbouring townships, two people for each change. */
final class Authority {
    private static final List<Duty> EXCHANGED = List.of(Duty.POLICE, Duty.GRID);
    private static final List<List<String>> NEIGHBOURS =
            List.of(List.of("230381103", "230381104"), List.of("230381101", "230381102"));

    private final Town town;
    private final Calls calls;
    private final History history;
    private final Map<Duty, Map<String, String>> holders = new HashMap<>();
    private int setBacks;

    Authority(Town town, Calls calls, History history) {
        this.town = town;
        this.calls = calls;
        this.history = history;
    }

    /** Who has which duty at the beginning. */
    void note() {
        var now = Instant.now();
        town.jurisdictions().forEach(jurisdiction -> {
            var first = jurisdiction.holders().getFirst();
            holders.computeIfAbsent(jurisdiction.duty(), _ -> new HashMap<>()).put(jurisdiction.area(), first);
            history.write(new Holds(now, now, jurisdiction.duty(), jurisdiction.area(), first));
        });
        var grid = java.util.Objects.requireNonNull(holders.get(Duty.GRID));
        town.doctors().stream()
                .map(town::areaOf)
                .distinct()
                .filter(place -> grid.keySet().stream().noneMatch(place::startsWith))
                .forEach(place -> history.write(new Holds(now, now, Duty.GRID, place, town.nextInTheGridLine(place))));
    }

    /** A register that was set back says itself who answers now. */
    void lookAgain() {
        var all = history.of(SetBack.class);
        if (all.size() > setBacks) {
            setBacks = all.size();
            var since = all.getLast().to();
            for (var duty : EXCHANGED) {
                var here = java.util.Objects.requireNonNull(holders.get(duty));
                NEIGHBOURS.stream()
                        .flatMap(List::stream)
                        .filter(here::containsKey)
                        .forEach(place -> {
                            here.put(place, holderAtTheRegister(duty, place));
                            history.write(new Holds(
                                    since,
                                    Instant.now(),
                                    duty,
                                    place,
                                    java.util.Objects.requireNonNull(here.get(place))));
                        });
            }
        }
    }

    private String holderAtTheRegister(Duty duty, String place) {
        var user = town.administratorsOf(place).getFirst().username();
        var path = "/jurisdictions/" + duty.wireName() + "/" + place;
        Optional<Answer> answer;
        do {
            answer = calls.ask(api -> api.get(user, Part.REGISTRY, path)).filter(Answer::ok);
        } while (answer.isEmpty());
        return presentHolder(answer.get());
    }

    private static String presentHolder(Answer jurisdiction) {
        var present = "";
        for (var holder : jurisdiction.body().path("holders")) {
            present = holder.hasNonNull("to")
                    ? present
                    : holder.path("organisation").asText();
        }
        return present;
    }

    /** One exchange; the neighbours and the duty by turns. */
    void exchange(int turn) {
        lookAgain();
        var duty = EXCHANGED.get(turn % 2);
        var places = NEIGHBOURS.get(turn / 2 % NEIGHBOURS.size());
        var here = java.util.Objects.requireNonNull(holders.get(duty));
        var first = here.get(places.getFirst());
        var second = here.get(places.getLast());
        if (first != null && second != null) {
            handOver(duty, places.getFirst(), second);
            handOver(duty, places.getLast(), first);
        }
    }

    private void handOver(Duty duty, String place, String to) {
        var asked = Instant.now();
        while (!changed(duty, place, to)) {
            Calls.pause();
        }
        java.util.Objects.requireNonNull(holders.get(duty)).put(place, to);
        history.write(new Holds(asked, Instant.now(), duty, place, to));
    }

    private boolean changed(Duty duty, String place, String to) {
        var administrators = town.administratorsOf(place);
        var path = "/jurisdictions/" + duty.wireName() + "/" + place;
        var user = administrators.getFirst().username();
        var proposed = calls.ask(api -> {
            var present = api.get(user, Part.REGISTRY, path);
            return present.status() == 200
                    ? api.put(user, Part.REGISTRY, path, present.etag(), handedOver(present, to))
                    : present;
        });
        return proposed.isPresent()
                && confirmed(proposed.get(), administrators.get(1).username());
    }

    private boolean confirmed(Answer proposed, String second) {
        if (!proposed.ok() || !proposed.text("state").equals("open")) {
            return proposed.ok();
        }
        var path = "/duty-proposals/" + proposed.text("id");
        Optional<Answer> answer = calls.ask(api -> {
            var present = api.get(second, Part.REGISTRY, path);
            return present.text("state").equals("open")
                    ? api.post(second, Part.REGISTRY, path + "/confirmation", Map.of())
                    : present;
        });
        return answer.filter(present -> present.text("state").equals("confirmed"))
                .isPresent();
    }

    /** The days before today stay as they were; whoever holds the duty today ends, and the new body begins. */
    private static Map<String, Object> handedOver(Answer present, String to) {
        var today = Calls.today().toString();
        var holders = new ArrayList<Map<String, Object>>();
        for (var holder : present.body().path("holders")) {
            var from = holder.path("from").asText();
            if (from.compareTo(today) < 0) {
                var until = holder.hasNonNull("to") ? holder.path("to").asText() : today;
                holders.add(
                        holder(holder.path("organisation").asText(), from, until.compareTo(today) < 0 ? until : today));
            }
        }
        holders.add(holder(to, today, null));
        return Map.of("holders", holders);
    }

    private static Map<String, Object> holder(String organisation, String from, @Nullable String to) {
        var holder = new HashMap<String, Object>(Map.of("organisation", organisation, "rank", 1, "from", from));
        if (to != null) {
            holder.put("to", to);
        }
        return holder;
    }
}
