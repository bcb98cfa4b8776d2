package org.careline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.careline.local.demo.DemoArea;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    @Test
    void aUserOfEachRoleIsNamedInEachCounty() {
        var written = new ByteArrayOutputStream();

        Welcome.accounts(new DemoArea().counties(), new PrintStream(written, true, StandardCharsets.UTF_8));

        assertThat(written.toString(StandardCharsets.UTF_8).lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "演示账户 demo users, one for each body of 虎林市、中原区; among them:",
                        " community-doctor care-100 zy-care-001",
                        " psychiatrist psychiatrist zy-psychiatrist",
                        " police police-100 zy-police-001",
                        " grid-centre grid-100 zy-grid-001",
                        " prevention-institution prevention zy-prevention",
                        " green-channel-desk hospital-1 zy-hospital-1",
                        " health-authority health zy-health",
                        " clinic-system clinic zy-clinic",
                        " operator operator zy-operator");
    }
}
