package org.careline.kit.problem;

/** One way the regulation says no; each service lists its own in one enum. */
public interface Refusal {
    String name();

    /** What a clerk can act on, in Chinese and English. */
    String message();

    /** HTTP status; 409 unless the enum says otherwise. */
    default int status() {
        return 409;
    }
}
