package org.careline.kit.outbox;

import jakarta.inject.Singleton;

/** Says who relays the outbox at this moment. */
@Singleton
public class RelayWatch {
    private final OutboxRelay relay;
    private final OutboxOperations operations;

    RelayWatch(OutboxRelay relay, OutboxOperations operations) {
        this.relay = relay;
        this.operations = operations;
    }

    public RelayStanding standing() {
        return new RelayStanding(relay.leading(), operations.isLed());
    }
}
