package org.careline.soak.twins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.careline.local.Part;
import org.junit.jupiter.api.Test;

/** Whose port is which. */
class LayoutTest {
    private static final int BASE = 22_000;
    private static final int BROKERS = 3;

    private final Layout layout = new Layout(BASE);

    @Test
    void noPortIsTwoThings() {
        var ports = new ArrayList<>(IntStream.range(BASE, BASE + 6).boxed().toList());
        for (var broker : layout.brokers(BROKERS)) {
            ports.add(broker.port());
            ports.add(broker.controllerPort());
            ports.addAll(broker.doors().keySet());
            ports.addAll(broker.doors().values());
        }
        for (var service : Part.services()) {
            for (var replica = 0; replica < Layout.REPLICAS; replica++) {
                ports.add(layout.service(service, replica));
                ports.add(layout.postgresDoor(service, replica));
                ports.add(layout.keycloakDoor(service, replica));
            }
        }

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port < BASE + 100);
    }

    @Test
    void theFirstOfSeveralBrokersIsWhereTheOnlyOneWouldBe() {
        assertThat(layout.brokers(BROKERS).getFirst())
                .isEqualTo(layout.brokers(1).getFirst());
    }
}
