package org.careline.local.servers;

import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.Signal;

/** How one part of the suite is started and stopped, and what shows that it may be used. */
public interface Server {
    Command command() throws Exception;

    /** Returns when the part answers and holds what the others expect of it (databases, topics, realm). */
    void awaitReady(Child child) throws Exception;

    default Signal stopSignal() {
        return Signal.TERM;
    }
}
