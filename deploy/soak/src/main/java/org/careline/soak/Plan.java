package org.careline.soak;

import java.util.List;
import org.careline.soak.history.History;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.twins.Twins;

/** What is done to the suite while people work; they stop when it returns. */
@FunctionalInterface
interface Plan {
    /** @param faults what was asked for and can be done on this machine */
    void carryOut(Twins twins, History history, List<Kind> faults) throws Exception;
}
