package org.careline.followup;

import java.util.stream.Stream;
import org.careline.kit.testing.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house, each with its because. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> rules() {
        return HouseRules.of("org.careline.followup");
    }
}
