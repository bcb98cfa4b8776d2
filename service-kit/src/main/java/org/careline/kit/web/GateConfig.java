package org.careline.kit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is let in. */
@ConfigMapping(prefix = "careline.gate")
interface GateConfig {
    @WithDefault("256K")
    MemorySize largestBody();

    /** Four for each of the pool's 20 connections: a request holds one for part of its time. */
    @WithDefault("80")
    int requestsAtOnce();
}
