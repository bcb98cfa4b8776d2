package org.careline.registry;

import java.util.stream.Stream;
import org.careline.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house hold in the register. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return HouseRules.of("org.careline.registry");
    }
}
