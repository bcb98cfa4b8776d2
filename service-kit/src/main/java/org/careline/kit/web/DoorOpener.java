package org.careline.kit.web;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets the door before anything of the network is started. */
@Singleton
class DoorOpener implements VertxOptionsCustomizer {
    private final GateConfig config;
    private final boolean proxied;

    DoorOpener(
            GateConfig config,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean proxied) {
        this.config = config;
        this.proxied = proxied;
    }

    /** Behind a proxy all connections are the proxy's. */
    @Override
    public void accept(VertxOptions options) {
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
        var connections = config.connections();
        Door.expects(new Visitors(connections.headWithin(), proxied ? 0 : connections.fromOneAddress()));
    }
}
