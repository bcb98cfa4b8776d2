package org.careline.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.OpenApiFile;
import org.junit.jupiter.api.Test;

/** The published contract is a file of the repository: whoever changes it sees it. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class OpenApiIT {

    @Test
    void theServiceServesTheContractOfTheRepository() {
        OpenApiFile.check();
    }

    @Test
    void closedListsArePublishedAsTheyStandInJson() throws IOException {
        assertThat(Files.readString(Path.of("openapi.yaml")))
                .contains("- registered", "- \"99\"", "- statutory-duty", "- schizophrenia")
                .doesNotContain("- REGISTERED", "- IDENTITY_CARD");
    }
}
