package org.careline.kit.console;

import java.util.stream.Stream;
import org.careline.kit.testing.ConsoleRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shell itself. */
class ConsoleRulesTest {

    @TestFactory
    Stream<DynamicTest> console() {
        return ConsoleRules.of("org.careline.kit.console");
    }
}
