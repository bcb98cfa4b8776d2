package org.careline.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One process of the suite on this machine; the four services are named as their root path, client and database. */
public enum Part {
    KEYCLOAK("Keycloak", 0),
    REGISTRY("registry", 1),
    FOLLOWUP("followup", 2),
    NOTIFICATION("notification", 3),
    REFERRAL("referral", 4),
    POSTGRES("PostgreSQL", 5),
    KAFKA("Kafka", 6);

    private final String label;
    private final int offset;

    Part(String label, int offset) {
        this.label = label;
        this.offset = offset;
    }

    /** The four services, in the order in which data flows. */
    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    public boolean isService() {
        return offset >= 1 && offset <= 4;
    }

    public String label() {
        return label;
    }

    /** The name in files: lower case. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    int offset() {
        return offset;
    }
}
