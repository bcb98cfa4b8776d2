package org.careline.kit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How much is let in. */
@ConfigMapping(prefix = "careline.gate")
interface GateConfig {
    @WithDefault("256K")
    MemorySize largestBody();

    /** Four for each of the pool's 20 connections: a request holds one for part of its time. */
    @WithDefault("80")
    int requestsAtOnce();

    /** Streams that stay open and hold no connection to the database; their service bounds their number. */
    Optional<Set<String>> streams();
}
