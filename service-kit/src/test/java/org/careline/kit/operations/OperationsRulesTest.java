package org.careline.kit.operations;

import java.util.stream.Stream;
import org.careline.kit.testing.ConsoleRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The operator's pages say everything in both languages. */
class OperationsRulesTest {

    @TestFactory
    Stream<DynamicTest> console() {
        return ConsoleRules.of("org.careline.kit.operations");
    }
}
