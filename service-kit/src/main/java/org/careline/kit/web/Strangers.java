package org.careline.kit.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Requests of those who have not signed in: counted by the address they come from, so that no one address is all of them. */
@Singleton
class Strangers {
    private static final int MANY_ADDRESSES = 10_000;

    private final GateConfig config;
    private final Places all = new Places();
    private final ConcurrentMap<String, Places> byAddress = new ConcurrentHashMap<>();

    Strangers(GateConfig config) {
        this.config = config;
    }

    /** The places of all of them together. */
    Places all() {
        return all;
    }

    /** False: there are as many from this address as there may be. Behind a proxy the address is the one it names, where it is trusted. */
    boolean enter(RoutingContext request) {
        var remote = request.request().remoteAddress();
        var address = remote == null ? "" : String.valueOf(remote.hostAddress());
        if (byAddress.size() > MANY_ADDRESSES) {
            byAddress.values().removeIf(Places::isEmpty);
        }
        return byAddress.computeIfAbsent(address, _ -> new Places()).take(request, config.strangersFromOneAddress());
    }
}
