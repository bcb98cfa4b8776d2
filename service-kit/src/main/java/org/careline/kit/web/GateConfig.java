package org.careline.kit.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
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

    /** Of those that have not signed in, apart from the others. */
    @WithDefault("16")
    int strangersAtOnce();

    /** Of those that have not signed in, on their way or under way from one address. */
    @WithDefault("32")
    int strangersFromOneAddress();

    /** From the head of a request to the end of its body. */
    @WithDefault("10S")
    Duration bodyWithin();

    /** Streams that stay open and hold no connection to the database; their service bounds their number. */
    Optional<Set<String>> streams();

    Connections connections();

    /** What is known of a connection before it has sent a request. */
    interface Connections {
        /** From its opening, or the first octet of the next request, to the end of the head. */
        @WithDefault("10S")
        Duration headWithin();

        /** Of those on which nobody has signed in; the one that has waited longest makes room. 0: any number, behind a proxy. */
        @WithDefault("100")
        int fromOneAddress();
    }
}
