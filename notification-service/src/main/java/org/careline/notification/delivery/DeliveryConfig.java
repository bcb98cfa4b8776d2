package org.careline.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.careline.notification.domain.sending.Lease;

/** How alerts go to the machines of their receivers 送达. */
@ConfigMapping(prefix = "careline.delivery")
interface DeliveryConfig {

    /** Deliveries under way at once. */
    @WithDefault("128")
    int concurrency();

    /** Of them, to one organisation: a subscriber that hangs holds up nobody else. */
    @WithDefault("16")
    int perOrganisation();

    @WithDefault("3s")
    Duration connectWithin();

    /** For the whole call, whatever the subscriber does. */
    @WithDefault("8s")
    Duration answerWithin();

    /** What a killed process had under way goes out again after this; longer than one call lasts. */
    @WithDefault("10s")
    Duration lease();

    default Lease leaseOfCalls() {
        return new Lease(lease(), answerWithin());
    }

    @WithDefault("1s")
    Duration firstPause();

    @WithDefault("5m")
    Duration longestPause();

    /** Empty: tried until the alert is withdrawn. */
    Optional<Duration> giveUpAfter();

    /** Lets subscribers on this machine through, over plain http as well; for the local profile and tests. */
    @WithDefault("false")
    boolean loopbackAllowed();

    /** How long a delivery that is over is kept; not that of an alert which may still be taken back. */
    @WithDefault("P90D")
    Duration kept();

    /**
     * Networks that are not public but may be called, as {@code 10.20.0.0/16}: police and government networks 专网 are
     * private. None by default; this machine and its own link are never called through it.
     */
    Optional<List<String>> privateNetworks();
}
