package org.careline.followup.console;

import java.util.stream.Stream;
import org.careline.kit.testing.ConsoleRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Both languages say everything, and templates say nothing by themselves. */
class ConsoleRulesTest {

    @TestFactory
    Stream<DynamicTest> console() {
        return ConsoleRules.of("org.careline.followup");
    }
}
