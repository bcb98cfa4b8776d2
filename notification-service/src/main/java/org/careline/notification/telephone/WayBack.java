package org.careline.notification.telephone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.careline.kit.console.Console;
import org.jspecify.annotations.Nullable;

/** Where a page came from, if that is one of the four consoles; a link never leads out of them. */
@ApplicationScoped
class WayBack {
    private final Console console;

    WayBack(Console console) {
        this.console = console;
    }

    String of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : console.notification() + "/console/";
    }

    boolean isHere(String address) {
        return address.startsWith(console.notification() + "/console/");
    }

    private boolean isOurs(String asked) {
        return asked.matches("[\\w/.~%?&=+:@,;-]*")
                && Stream.of(console.registry(), console.followup(), console.notification(), console.referral())
                        .anyMatch(root -> asked.startsWith(root + "/console/"));
    }
}
