package org.careline.kit.crypto;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where the keys are. */
@ConfigMapping(prefix = "careline.keys")
interface KeyConfig {
    Path file();
}
