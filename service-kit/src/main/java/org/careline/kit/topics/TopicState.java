package org.careline.kit.topics;

import java.util.Map;
import java.util.Optional;

/**
 * A topic as the broker has it.
 *
 * @param replicas the least that one of its partitions has
 * @param settings those that could be read; empty: this service may not read them
 */
record TopicState(int partitions, int replicas, Map<String, String> settings) {

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    Optional<Long> number(String name) {
        return setting(name).map(Long::valueOf);
    }
}
