package org.careline.local.transport;

import java.util.Map;

/** Anybody on this machine may tell and hear anything: for measuring what encryption costs. */
public record PlainKafka() implements KafkaTransport {
    @Override
    public Map<String, String> broker() {
        return Map.of();
    }

    @Override
    public Map<String, String> operator() {
        return Map.of();
    }

    @Override
    public Map<String, String> client(KafkaIdentity identity) {
        return Map.of();
    }

    @Override
    public void grant(String bootstrap) {
        // Without identities there is nobody to grant anything to.
    }
}
