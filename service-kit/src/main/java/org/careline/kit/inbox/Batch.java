package org.careline.kit.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.careline.kit.json.EventJson;

/**
 * Records of one topic as they came.
 *
 * @param spans all of what came, also what is not heard
 * @param arrivals what is to be heard, in order
 */
record Batch(String topic, List<Span> spans, List<Arrival> arrivals) {

    static Batch of(
            String topic, List<ConsumerRecord<String, String>> records, EventListener listener, EventJson json) {
        var byPartition = records.stream()
                .collect(Collectors.groupingBy(ConsumerRecord::partition, LinkedHashMap::new, Collectors.toList()));
        return new Batch(
                topic,
                byPartition.values().stream().map(Span::of).toList(),
                records.stream()
                        .flatMap(record -> Arrival.of(record, listener, json).stream())
                        .toList());
    }

    List<Batch> singly() {
        return arrivals.stream()
                .map(arrival -> new Batch(topic, List.of(arrival.span()), List.of(arrival)))
                .toList();
    }

    List<String> ids() {
        return arrivals.stream().map(Arrival::eventId).toList();
    }
}
