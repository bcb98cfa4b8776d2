package org.careline.registry;

import java.util.stream.Stream;
import org.careline.kit.testing.ConsoleRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The register's pages say everything in both languages, and nothing by themselves. */
class ConsoleTest {

    @TestFactory
    Stream<DynamicTest> console() {
        return ConsoleRules.of("org.careline.registry");
    }
}
