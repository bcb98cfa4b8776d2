package org.careline.kit.inbox;

import org.careline.events.Event;
import org.careline.events.Topic;

/** Who may tell on which topic: the service the topic is named after, and only what belongs there. */
final class Tellers {
    private Tellers() {}

    /** {@code /followup} for {@code followup.assessments}. */
    static String of(String topic) {
        return "/" + topic.split("\\.", 2)[0];
    }

    static boolean mayTell(Event<?> event, String topic) {
        return mayTell(event.source(), topic) && isOf(event.type().topic(), topic);
    }

    static boolean mayTell(String source, String topic) {
        return of(topic).equals(source);
    }

    private static boolean isOf(Topic home, String topic) {
        return home.wireName().equals(topic);
    }
}
