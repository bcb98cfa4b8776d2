package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.jspecify.annotations.Nullable;

/** A body that is told 接收单位: station, grid centre, prevention institution; played with the token of a demo user. */
record Body(Api api, String user, String organisation) {
    private static final int PAGES = 20;

    /** @param username the organisation's code without DEMO-, in lower case */
    static Body of(Api api, String organisation) {
        return new Body(api, organisation.substring("DEMO-".length()).toLowerCase(Locale.ROOT), organisation);
    }

    Answer subscribe(String url) {
        return api.put(user, Part.NOTIFICATION, "/endpoint", null, Map.of("url", url));
    }

    Answer unsubscribe() {
        return api.delete(user, Part.NOTIFICATION, "/endpoint");
    }

    Optional<JsonNode> inInbox(String assessment) {
        return find("assessment", assessment);
    }

    Optional<JsonNode> alert(String alert) {
        return find("id", alert);
    }

    /** An open episode of danger 高风险过程 in the area this body cares for or guards. */
    Optional<JsonNode> episode(UUID patient) {
        var page = api.get(user, Part.NOTIFICATION, "/episodes?state=open&limit=200")
                .expected();
        return items(page)
                .filter(episode -> episode.path("patient").asText().equals(patient.toString()))
                .findFirst();
    }

    /** What a cause told this body of an assessment. */
    Optional<JsonNode> notice(String assessment, String cause) {
        return latest("all")
                .filter(alert -> alert.path("assessment").asText().equals(assessment))
                .filter(alert -> alert.path("cause").asText().equals(cause))
                .findFirst();
    }

    /** The alarms of an episode that this body has still to sign: what has a deadline is one. */
    List<JsonNode> alarms(String episode) {
        return latest("open")
                .filter(alert -> alert.path("episode").asText().equals(episode))
                .filter(alert -> alert.hasNonNull("signBy"))
                .toList();
    }

    /** The newest of its inbox, long enough for one play. */
    private Stream<JsonNode> latest(String state) {
        return items(api.get(user, Part.NOTIFICATION, "/inbox?limit=200&state=" + state)
                .expected());
    }

    private Optional<JsonNode> find(String field, String value) {
        @Nullable String cursor = null;
        for (var page = 0; page < PAGES; page++) {
            var answer = inbox(cursor);
            var found = items(answer)
                    .filter(alert -> alert.path(field).asText().equals(value))
                    .findFirst();
            if (found.isPresent() || !answer.body().hasNonNull("next")) {
                return found;
            }
            cursor = answer.text("next");
        }
        return Optional.empty();
    }

    Answer open(String alert) {
        return api.create(
                user,
                Part.NOTIFICATION,
                "/alerts/" + alert + "/opening",
                UUID.randomUUID().toString(),
                Map.of());
    }

    /** 签收: in the place of an officer, and the record says so. */
    Answer sign(String alert) {
        return api.create(
                user,
                Part.NOTIFICATION,
                "/alerts/" + alert + "/signature",
                UUID.randomUUID().toString(),
                Map.of("officer", "演示签收", "post", "演示岗位"));
    }

    /** Who the person is, by the grant of an opened alert or an addressed transfer. */
    Answer disclose(String grant) {
        return api.post(user, Part.REGISTRY, "/disclosures", Map.of("grants", List.of(grant)));
    }

    private Answer inbox(@Nullable String cursor) {
        var from = cursor == null ? "" : "&cursor=" + cursor;
        return api.get(user, Part.NOTIFICATION, "/inbox?state=all&limit=50" + from)
                .expected();
    }

    private static Stream<JsonNode> items(Answer page) {
        return StreamSupport.stream(page.body().path("items").spliterator(), false);
    }
}
