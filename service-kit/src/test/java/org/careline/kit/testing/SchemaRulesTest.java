package org.careline.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRulesTest {
    @TestFactory
    Stream<DynamicTest> rules() {
        return SchemaRules.ofThisModule();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from patient",
                "select o.name, h.* from organisation o",
                "SELECT h.*, 1",
                "insert into note values (1)",
                "delete from note returning *"
            })
    void columnsAreNamed(String sql) {
        assertThat(SchemaRules.leavesUnnamed(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from patient",
                "select a * b, name from patient",
                "insert into note (id) values (1)",
                "delete from note returning id"
            })
    void whatNamesThemIsTaken(String sql) {
        assertThat(SchemaRules.leavesUnnamed(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table patient drop column phone;",
                "alter table patient rename column phone to telephone;",
                "alter table patient alter column phone set not null;",
                "alter table patient alter column phone type bytea;",
                "drop table patient;",
                "alter table patient add column sex text not null;",
                "alter table patient add column sex text default 'x', add column kind text not null;"
            })
    void theReleaseBeforeIsNotStopped(String sql) {
        assertThat(SchemaRules.stopsTheReleaseBefore(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table patient add column sex text;",
                "alter table patient add column seen boolean not null default false, add column by_whom text;",
                "create table note (id int not null);",
                "drop index patient_of_area; -- drop table comes with the release after"
            })
    void whatOnlyAddsIsTaken(String sql) {
        assertThat(SchemaRules.stopsTheReleaseBefore(sql)).isFalse();
    }
}
