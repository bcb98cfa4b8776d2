package org.careline.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;

/** The published contract is a file of the repository: whoever changes it sees it. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class OpenApiIT {
    private static final Path FILE = Path.of("openapi.yaml");

    @Test
    void theServiceServesTheContractOfTheRepository() throws IOException {
        var served = given().accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if (Boolean.getBoolean("careline.openapi.write")) {
            Files.writeString(FILE, served);
        }

        assertThat(served)
                .as("change openapi.yaml too: run with -Dcareline.openapi.write=true and read the difference")
                .isEqualTo(Files.readString(FILE));
    }

    @Test
    void closedListsArePublishedAsTheyStandInJson() throws IOException {
        assertThat(Files.readString(FILE))
                .contains("- registered", "- \"99\"", "- statutory-duty", "- schizophrenia")
                .doesNotContain("- REGISTERED", "- IDENTITY_CARD");
    }
}
