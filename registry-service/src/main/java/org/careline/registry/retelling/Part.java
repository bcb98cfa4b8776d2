package org.careline.registry.retelling;

import java.util.Arrays;
import java.util.Optional;
import org.careline.events.WireNamed;

/** What is told again, one after the other: first who answers where, then the patients. */
enum Part implements WireNamed {
    ORGANISATIONS,
    JURISDICTIONS,
    PATIENTS;

    static Part of(String wireName) {
        return Arrays.stream(values())
                .filter(part -> part.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    Optional<Part> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
