package org.careline.referral;

import java.util.stream.Stream;
import org.careline.kit.testing.ConsoleRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages say everything in both languages, and nothing outside their bundles. */
class ConsoleTest {

    @TestFactory
    Stream<DynamicTest> console() {
        return ConsoleRules.of("org.careline.referral");
    }
}
