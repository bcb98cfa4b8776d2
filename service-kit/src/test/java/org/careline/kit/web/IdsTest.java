package org.careline.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    /** Lists are read by id: of two things told in one millisecond the later one stands on top. */
    @Test
    void idsAreInTheOrderOfTheirMakingAlsoWithinAMillisecond() {
        var made =
                Stream.generate(Ids::next).limit(10_000).map(Object::toString).toList();

        assertThat(made).isSorted();
    }
}
