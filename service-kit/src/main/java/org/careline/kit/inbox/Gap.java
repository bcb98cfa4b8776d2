package org.careline.kit.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Something between two offsets of a partition that a listener did not find where it should have been, or has not heard.
 *
 * @param eventId where it is one event
 */
record Gap(
        String listener,
        String topic,
        int partition,
        Kind kind,
        long from,
        long to,
        @Nullable String eventId) {
    enum Kind {
        /** The topic no longer kept what the listener had not heard. */
        FORGOTTEN("forgotten"),
        /** Records stand at offsets where others had stood before: the broker lost its log. */
        BEGUN_ANEW("begun-anew"),
        /** It stood there, and the listener went past it. */
        MISSED("missed");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    static Gap between(String listener, String topic, int partition, Kind kind, long from, long to) {
        return new Gap(listener, topic, partition, kind, from, to, null);
    }

    static Gap missed(String listener, Arrival arrival) {
        var span = arrival.span();
        return new Gap(
                listener, arrival.topic(), span.partition(), Kind.MISSED, span.first(), span.end(), arrival.eventId());
    }
}
