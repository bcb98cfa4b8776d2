package org.careline.kit.web;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/** Sees each connection before its first octet; found by Netty's own service loading, which {@link DoorOpener} asks for. */
public final class Door extends ChannelInitializerExtension {
    private static volatile Visitors visitors = new Visitors(java.time.Duration.ofSeconds(10), 0);

    static void expects(Visitors expected) {
        visitors = expected;
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new Visitor(visitors));
    }
}
