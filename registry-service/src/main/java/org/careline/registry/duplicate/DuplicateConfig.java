package org.careline.registry.duplicate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the review of duplicates. */
@ConfigMapping(prefix = "careline.duplicates")
interface DuplicateConfig {

    /** Of how many known files an account may learn within 24 hours where they lie. */
    @WithDefault("200")
    int filesADay();
}
