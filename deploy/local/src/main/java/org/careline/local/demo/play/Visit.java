package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A visit as the doctor sees it 随访记录: who was told and what has become of it. */
record Visit(JsonNode view) {
    UUID id() {
        return UUID.fromString(view.path("id").asText());
    }

    String assessment() {
        return view.path("assessment").asText();
    }

    List<JsonNode> receivers() {
        return StreamSupport.stream(view.path("receivers").spliterator(), false).toList();
    }

    Optional<JsonNode> receiver(String duty) {
        return receivers().stream()
                .filter(receiver -> receiver.path("duty").asText().equals(duty))
                .findFirst();
    }

    /** The receiver of a duty, once the fact of that name is known of it. */
    Optional<JsonNode> receiver(String duty, String fact) {
        return receiver(duty).filter(receiver -> receiver.hasNonNull(fact));
    }

    boolean allHave(String fact) {
        return receivers().size() >= 3 && receivers().stream().allMatch(receiver -> receiver.hasNonNull(fact));
    }

    Optional<String> transfer() {
        var transfer = view.path("greenChannel").path("transfer");
        return transfer.isTextual() ? Optional.of(transfer.asText()) : Optional.empty();
    }

    Optional<Visit> whenTransferIs(String state) {
        var found = view.path("greenChannel").path("state").asText();
        return found.equals(state) ? Optional.of(this) : Optional.empty();
    }
}
