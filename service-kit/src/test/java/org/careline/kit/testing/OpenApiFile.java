package org.careline.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The OpenAPI document that is served is the one kept in the repository as {@code openapi.yaml} beside the module's pom. */
public final class OpenApiFile {
    private OpenApiFile() {}

    /** With {@code -Dopenapi.update=true} the file is written anew; the difference is then read in review. */
    public static void check() {
        var served = TestHttp.get("/q/openapi").body();
        var file = TestModule.folder().resolve("openapi.yaml");
        try {
            if (Boolean.getBoolean("openapi.update")) {
                Files.writeString(file, served);
            }
            if (!Files.exists(file) || !Files.readString(file).equals(served)) {
                throw new AssertionError("the API is not the one in " + file.getFileName()
                        + ": if it should be, run the test once with -Dopenapi.update=true and read the difference");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
