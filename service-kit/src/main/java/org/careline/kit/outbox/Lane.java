package org.careline.kit.outbox;

/** Within a lane, the events of one key on one topic, order is kept; between lanes there is none. */
record Lane(String topic, String key) {

    /** As SQL compares it. */
    String joined() {
        return topic + " " + key;
    }
}
