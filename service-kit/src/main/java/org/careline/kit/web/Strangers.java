package org.careline.kit.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of those who have not signed in: counted by the address they come from, so that no one address is all of them. */
@Singleton
class Strangers {
    private final GateConfig config;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    Strangers(GateConfig config) {
        this.config = config;
    }

    AtomicInteger underWay() {
        return underWay;
    }

    /** False: there are as many from this address as there may be. Behind a proxy the address is the one it names, where it is trusted. */
    boolean enter(RoutingContext request) {
        var remote = request.request().remoteAddress();
        var address = remote == null ? "" : String.valueOf(remote.hostAddress());
        if (byAddress.merge(address, 1, Integer::sum) > config.strangersFromOneAddress()) {
            leave(address);
            return false;
        }
        request.addEndHandler(_ -> leave(address));
        return true;
    }

    private void leave(String address) {
        byAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
