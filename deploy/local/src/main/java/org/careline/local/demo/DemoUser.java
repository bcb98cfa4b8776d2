package org.careline.local.demo;

import java.util.Set;

/** An account of the demo area, one for each body that takes part: what the local realm is filled with. */
public record DemoUser(String username, String organisation, Set<String> roles) {
    public DemoUser {
        roles = Set.copyOf(roles);
    }
}
