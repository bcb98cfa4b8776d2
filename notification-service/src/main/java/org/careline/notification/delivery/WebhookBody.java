package org.careline.notification.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the suite: a thin CloudEvent, the area at most the township's nine digits, no patient, no name (rules 12.1,
 * art. 4). Who the person is the receiver asks for with the alert's grant.
 */
final class WebhookBody {
    private static final int TOWNSHIP_DIGITS = 9;

    private WebhookBody() {}

    static String of(Outgoing outgoing) {
        var alert = outgoing.alert();
        var envelope = envelope(outgoing.id(), outgoing.kind(), happenedAt(outgoing), alert.id());
        var data = data(alert).put("sequence", outgoing.sequence());
        if (outgoing.isWithdrawal()) {
            putIfKnown(data, "withdrawalReason", alert.withdrawalReason());
        } else if (outgoing.isSettlement()) {
            putIfKnown(data, "settledReason", alert.settledReason());
            putIfKnown(data, "settledBy", alert.settledBy());
        }
        envelope.set("data", data);
        return envelope.toString();
    }

    static String test(UUID id, OffsetDateTime now) {
        var envelope = envelope(id, "endpoint-test", now, id);
        envelope.putObject("data");
        return envelope.toString();
    }

    private static OffsetDateTime happenedAt(Outgoing outgoing) {
        var alert = outgoing.alert();
        @Nullable
        OffsetDateTime ended =
                outgoing.isWithdrawal() ? alert.withdrawnAt() : outgoing.isSettlement() ? alert.settledAt() : null;
        return ended == null ? alert.raisedAt() : ended;
    }

    private static ObjectNode envelope(UUID id, String kind, OffsetDateTime time, UUID subject) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("type", "org.careline." + kind + ".v1")
                .put("source", "/notification")
                .put("subject", subject.toString())
                .put("time", text(time))
                .put("datacontenttype", "application/json");
    }

    private static ObjectNode data(Outgoing.Alert alert) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("alert", alert.id().toString())
                .put("assessment", alert.assessment().toString())
                .put("episode", alert.episode().toString())
                .put("duty", alert.duty().toString())
                .put("cause", alert.cause().toString())
                .put("action", alert.action().toString())
                .put("level", alert.level())
                .put("area", township(alert.area()))
                .put("inHospital", alert.inHospital())
                .put("copy", alert.copy());
        putIfKnown(data, "signBy", alert.signBy() == null ? null : text(alert.signBy()));
        putIfKnown(data, "supersedes", alert.supersedes());
        putIfKnown(data, "promptAt", alert.promptAt() == null ? null : text(alert.promptAt()));
        putIfTrue(data, "weapon", alert.weapon());
        putIfTrue(data, "awayFromHome", alert.awayFromHome());
        putIfKnown(data, "handedTo", alert.handedTo());
        putIfKnown(data, "closeReason", alert.closeReason());
        putIfTrue(data, "neverSigned", alert.neverSigned());
        putIfTrue(data, "incomplete", alert.incomplete());
        putIfKnown(data, "basis", alert.basis());
        putIfKnown(data, "upTheLine", alert.upTheLine());
        return data;
    }

    private static String township(String area) {
        return area.length() > TOWNSHIP_DIGITS ? area.substring(0, TOWNSHIP_DIGITS) : area;
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static void putIfTrue(ObjectNode data, String field, boolean said) {
        if (said) {
            data.put(field, true);
        }
    }

    private static void putIfKnown(ObjectNode data, String field, @Nullable Object value) {
        if (value != null) {
            data.put(field, value.toString());
        }
    }
}
