package org.careline.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.journey.FireLog.Holding;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.demo.DemoJurisdiction;
import org.jspecify.annotations.Nullable;

/** Who has which duty where at the beginning of a round, and the exchange between two neighbours in its course. */
final class Duties {
    private static final List<String> NEIGHBOURS = List.of("230381103", "230381104");

    private final Places places;
    private final Persistent calls;
    private final Notebook notebook;
    private final Instant started = Instant.now();

    Duties(Places places, Persistent calls, Notebook notebook) {
        this.places = places;
        this.calls = calls;
        this.notebook = notebook;
    }

    void note() {
        for (var jurisdiction : places.area().jurisdictions()) {
            if (Checker.DUTIES.contains(jurisdiction.duty())) {
                holds(jurisdiction.duty(), jurisdiction.area(), presentHolder(jurisdiction));
            }
        }
        places.doctors().stream()
                .map(places::areaOf)
                .distinct()
                .filter(this::hasNoGridCentre)
                .forEach(place -> holds(Duty.GRID, place, nextInTheGridLine(place)));
    }

    private void holds(Duty duty, String place, String organisation) {
        notebook.holds(new Holding(duty, place, organisation, started, started));
    }

    /** An earlier round may have exchanged the neighbours' bodies; all others are as the demo area has them. */
    private String presentHolder(DemoJurisdiction jurisdiction) {
        return NEIGHBOURS.contains(jurisdiction.area())
                ? presentHolder(jurisdiction.duty(), jurisdiction.area())
                : jurisdiction.holders().getFirst();
    }

    private String presentHolder(Duty duty, String place) {
        var today = Persistent.today().toString();
        var path = "/jurisdictions/" + duty + "/" + place;
        var holders = calls.untilAnswered(api -> api.get(places.administratorOf(place), Part.REGISTRY, path))
                .body()
                .path("holders");
        return StreamSupport.stream(holders.spliterator(), false)
                .filter(holder -> holder.path("from").asText().compareTo(today) <= 0)
                .filter(holder ->
                        !holder.hasNonNull("to") || holder.path("to").asText().compareTo(today) > 0)
                .min(Comparator.comparingInt(holder -> holder.path("rank").asInt()))
                .orElseThrow()
                .path("organisation")
                .asText();
    }

    private boolean hasNoGridCentre(String place) {
        return places.area().jurisdictions().stream()
                .noneMatch(jurisdiction -> jurisdiction.duty() == Duty.GRID && place.startsWith(jurisdiction.area()));
    }

    /** Rules 17.2: nobody has the grid duty here, so the township's committee answers, and without one the county's governance centre. */
    private String nextInTheGridLine(String place) {
        return Stream.of(OrganisationKind.TOWNSHIP_COMMITTEE, OrganisationKind.GOVERNANCE_CENTRE)
                .flatMap(kind -> places.area().organisations().stream().filter(body -> body.kind() == kind))
                .filter(body -> place.startsWith(body.area()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** Two neighbouring areas exchange their stations and, where they have one, their grid centres. */
    Void exchange() throws InterruptedException {
        Thread.sleep(8_000);
        exchange(Duty.POLICE);
        exchange(Duty.GRID);
        return null;
    }

    private void exchange(Duty duty) {
        var one = NEIGHBOURS.getFirst();
        var other = NEIGHBOURS.getLast();
        var first = presentHolder(duty, one);
        var second = presentHolder(duty, other);
        handOver(duty, one, second);
        handOver(duty, other, first);
    }

    private void handOver(Duty duty, String place, String to) {
        var administrator = places.administratorOf(place);
        var asked = Instant.now();
        var path = "/jurisdictions/" + duty + "/" + place;
        var proposed = calls.untilAnswered(api -> {
            var present = api.get(administrator, Part.REGISTRY, path);
            return present.status() == 200
                    ? api.put(administrator, Part.REGISTRY, path, present.etag(), handedOver(present, to))
                    : present;
        });
        confirm(place, proposed);
        notebook.holds(new Holding(duty, place, to, asked, Instant.now()));
    }

    /** By another person of the authority; an answer that was lost on the way is looked up. */
    private void confirm(String place, Answer proposed) {
        if (!proposed.body().path("state").asText().equals("open")) {
            return;
        }
        var second = places.secondAdministratorOf(place);
        var path = "/duty-proposals/" + proposed.text("id");
        var confirmed = calls.untilAnswered(api -> {
            var present = api.get(second, Part.REGISTRY, path);
            return present.text("state").equals("open")
                    ? api.post(second, Part.REGISTRY, path + "/confirmation", Map.of())
                    : present;
        });
        if (!confirmed.text("state").equals("confirmed")) {
            throw new IllegalStateException("the change of " + place + " was not confirmed: " + confirmed.body());
        }
    }

    /** The days before today stay as they were; whoever holds the duty today ends, and the new body begins. */
    private static Map<String, Object> handedOver(Answer present, String to) {
        var today = Persistent.today().toString();
        var holders = new ArrayList<Map<String, Object>>();
        for (var holder : present.body().path("holders")) {
            var from = holder.path("from").asText();
            if (from.compareTo(today) < 0) {
                var until = (holder.hasNonNull("to") ? holder.path("to").asText() : today);
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
