package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 9.2 with 17.4, as far as the register holds the fields. */
class ViewerTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        field,           PREVENTION, POLICE, GRID,  DESK
        NAME_AND_SEX,    true,       true,   true,  true
        BIRTH_DATE,      true,       true,   false, true
        AGE,             false,      false,  true,  false
        DOCUMENT,        true,       true,   false, true
        MASKED_DOCUMENT, false,      false,  true,  false
        ADDRESS,         true,       true,   true,  false
        PHONE,           true,       true,   true,  false
        GUARDIAN,        true,       true,   true,  true
        DIAGNOSIS,       true,       false,  false, false
        """)
    void eachViewerSeesWhatTheTableAllows(
            Disclosed field, boolean prevention, boolean police, boolean grid, boolean desk) {
        assertThat(Viewer.PREVENTION.sees(field)).isEqualTo(prevention);
        assertThat(Viewer.POLICE.sees(field)).isEqualTo(police);
        assertThat(Viewer.GRID.sees(field)).isEqualTo(grid);
        assertThat(Viewer.DESK.sees(field)).isEqualTo(desk);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        field,           PREVENTION, POLICE, GRID
        NAME_AND_SEX,    true,       true,   true
        BIRTH_DATE,      false,      false,  false
        AGE,             true,       true,   true
        DOCUMENT,        true,       false,  false
        MASKED_DOCUMENT, false,      true,   true
        ADDRESS,         true,       true,   true
        PHONE,           true,       true,   true
        GUARDIAN,        true,       true,   true
        DIAGNOSIS,       false,      false,  false
        """)
    void ofWhoRefusesManagementTheMinimumIsShown(Disclosed field, boolean prevention, boolean police, boolean grid) {
        assertThat(Viewer.PREVENTION.seesAtLeast(field)).isEqualTo(prevention);
        assertThat(Viewer.POLICE.seesAtLeast(field)).isEqualTo(police);
        assertThat(Viewer.GRID.seesAtLeast(field)).isEqualTo(grid);
    }
}
