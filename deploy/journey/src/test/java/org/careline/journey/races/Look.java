package org.careline.journey.races;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careline.local.Part;

/** Asks all four services by their APIs, as the people who may ask them. */
final class Look {
    private final Calls calls;
    private final Map<UUID, Trial> trialOf = new HashMap<>();
    private final Map<UUID, Map<String, List<Integer>>> alarms = new HashMap<>();
    private final Map<UUID, Map<String, String>> transfers = new HashMap<>();

    Look(Calls calls, Collection<Trial> trials) {
        this.calls = calls;
        trials.forEach(trial -> assessments(trial).forEach(assessment -> trialOf.put(assessment, trial)));
        towns(trials)
                .flatMap(town -> town.receivers().stream().map(body -> Map.entry(body, town.account(body))))
                .collect(Collectors.toSet())
                .forEach(account -> eachItem(
                        account.getValue(),
                        Part.NOTIFICATION,
                        "/inbox?state=open&limit=200",
                        alert -> alarm(account.getKey(), alert)));
        towns(trials)
                .map(Town::doctor)
                .collect(Collectors.toSet())
                .forEach(doctor -> eachItem(doctor, Part.REFERRAL, "/transfers?state=open&limit=200", this::transfer));
    }

    private static Stream<Town> towns(Collection<Trial> trials) {
        return trials.stream()
                .flatMap(trial ->
                        Stream.of(trial.home(), trial.home().passedTo(trial.nextStation()), trial.elsewhere()));
    }

    private static Stream<UUID> assessments(Trial trial) {
        var entered = Stream.of(Act.VISIT, Act.CORRECT)
                .flatMap(act -> Optional.ofNullable(trial.answers().get(act)).stream())
                .filter(answer -> answer.ok())
                .map(answer -> answer.id("assessment"));
        return trial.file().has("assessment")
                ? Stream.concat(entered, Stream.of(trial.file().id("assessment")))
                : entered;
    }

    /** What has a deadline and is open. */
    private void alarm(String organisation, JsonNode alert) {
        var trial = trialOf.get(UUID.fromString(alert.path("assessment").asText()));
        if (trial != null
                && alert.hasNonNull("signBy")
                && Set.of("waiting", "delivered", "opened")
                        .contains(alert.path("state").asText())) {
            alarms.computeIfAbsent(trial.patient(), _ -> new TreeMap<>())
                    .computeIfAbsent(organisation, _ -> new ArrayList<>())
                    .add(alert.path("level").asInt());
        }
    }

    private void transfer(JsonNode transfer) {
        transfers
                .computeIfAbsent(UUID.fromString(transfer.path("patient").asText()), _ -> new TreeMap<>())
                .put(
                        transfer.path("id").asText(),
                        "%s at %s, area %s"
                                .formatted(
                                        transfer.path("state").asText(),
                                        transfer.path("hospital").asText(),
                                        transfer.path("area").asText()));
    }

    private void eachItem(String user, Part service, String path, Consumer<JsonNode> taker) {
        var next = "";
        do {
            var page = calls.get(user, service, next.isEmpty() ? path : path + "&cursor=" + next)
                    .expected()
                    .body();
            page.path("items").forEach(taker);
            next = page.path("next").asText("").replace("null", "");
        } while (!next.isEmpty());
    }

    Seen of(Trial trial) {
        var moved = trial.pair().has(Act.MOVE) && trial.wasDone(Act.MOVE);
        var doctor = (moved ? trial.elsewhere() : trial.home()).doctor();
        var file =
                calls.get(doctor, Part.REGISTRY, "/patients/" + trial.patient()).body();
        var visits = calls.get(doctor, Part.FOLLOWUP, "/patients/" + trial.patient() + "/visits")
                .body()
                .path("items");
        return new Seen(
                file.path("residence").path("area").asText("nowhere") + (file.hasNonNull("death") ? " dead" : ""),
                StreamSupport.stream(visits.spliterator(), false)
                        .filter(visit -> !visit.hasNonNull("replacedBy") && !visit.hasNonNull("withdrawnAt"))
                        .map(visit -> visit.path("level").asInt())
                        .sorted()
                        .toList(),
                alarms.getOrDefault(trial.patient(), Map.of()),
                List.copyOf(transfers.getOrDefault(trial.patient(), Map.of()).values()));
    }
}
