package org.careline.notification.endpoint;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.careline.kit.time.ClockProducer;
import org.jspecify.annotations.Nullable;

/**
 * The settings as their page shows them.
 *
 * @param typed what stands in the field
 * @param secret once, right after it was made
 * @param tested how the test call ended; null: none was made
 * @param stale somebody else changed the settings meanwhile
 */
record EndpointSheet(
        @Nullable String url,
        String typed,
        String version,
        @Nullable String secret,
        @Nullable TestCallView tested,
        @Nullable String setAt,
        @Nullable String lastSuccess,
        @Nullable String lastFailure,
        @Nullable String failure,
        boolean stale) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ClockProducer.ZONE);

    static EndpointSheet of(@Nullable EndpointView endpoint) {
        if (endpoint == null) {
            return new EndpointSheet(null, "", EndpointView.NOT_SET, null, null, null, null, null, null, false);
        }
        return new EndpointSheet(
                endpoint.url(),
                endpoint.url(),
                endpoint.version(),
                endpoint.secret(),
                null,
                time(endpoint.setAt()),
                time(endpoint.lastSuccessAt()),
                time(endpoint.lastFailureAt()),
                endpoint.lastFailure(),
                false);
    }

    EndpointSheet afterTest(TestCallView result) {
        return new EndpointSheet(url, typed, version, null, result, setAt, lastSuccess, lastFailure, failure, false);
    }

    EndpointSheet changedMeanwhile(String nowTyped) {
        return new EndpointSheet(url, nowTyped, version, null, null, setAt, lastSuccess, lastFailure, failure, true);
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : TIME.format(time);
    }
}
