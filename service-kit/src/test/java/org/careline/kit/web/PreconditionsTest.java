package org.careline.kit.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.careline.kit.problem.PreconditionMissingException;
import org.careline.kit.problem.StaleException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions an If-Match names (RFC 9110). */
class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                " \"7\" ",
                "*",
                "\"6\", \"7\"",
                "\"6\",\"7\",\"8\"",
                "W/\"7\", \"7\"",
                "\"a,b\", \"7\"",
                ",\"7\""
            })
    void namesThePresentVersion(String ifMatch) {
        assertThatCode(() -> Preconditions.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "W/\"7\"",
                "7",
                "\"6\", \"8\"",
                "\"7",
                "\"6\" \"7\"",
                "\"77\"",
                "**",
                "\"*\"",
                "x, \"7\""
            })
    void namesAnotherVersionOrNone(String ifMatch) {
        assertThatThrownBy(() -> Preconditions.requireMatch(ifMatch, 7)).isInstanceOf(StaleException.class);
    }

    @Test
    void aMissingOneIsAskedFor() {
        assertThatThrownBy(() -> Preconditions.requireMatch(null, 7)).isInstanceOf(PreconditionMissingException.class);
        assertThatThrownBy(() -> Preconditions.requireMatch(" ", 7)).isInstanceOf(PreconditionMissingException.class);
    }
}
