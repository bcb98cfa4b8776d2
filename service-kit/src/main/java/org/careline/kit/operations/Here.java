package org.careline.kit.operations;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service's pages these are. */
@Singleton
class Here {
    private final String service;

    Here(@ConfigProperty(name = "careline.service") String service) {
        this.service = service;
    }

    /** Key of the page's name in the bar. */
    String place() {
        return "operations-" + service;
    }
}
