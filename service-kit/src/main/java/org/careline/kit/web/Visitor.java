package org.careline.kit.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One connection: how long the head of its next request may take, and whether anybody has signed in on it. */
final class Visitor extends ChannelInboundHandlerAdapter {
    private final Visitors visitors;
    private final AtomicInteger requests = new AtomicInteger();
    private @Nullable ChannelHandlerContext place;
    private java.util.concurrent.@Nullable ScheduledFuture<?> deadline;

    Visitor(Visitors visitors) {
        this.visitors = visitors;
    }

    static Optional<Visitor> of(RoutingContext request) {
        return request.request().connection() instanceof ConnectionBase connection && connection.channel() != null
                ? Optional.ofNullable(connection.channel().pipeline().get(Visitor.class))
                : Optional.empty();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        place = context;
        if (context.channel().isActive()) {
            comes(context);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        comes(context);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        if (deadline == null && requests.get() == 0) {
            await(context);
        }
        context.fireChannelRead(octets);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopWaiting();
        visitors.goes(this);
        context.fireChannelInactive();
    }

    /** The head of a request is there. */
    void asks(RoutingContext request) {
        requests.incrementAndGet();
        stopWaiting();
        request.addEndHandler(_ -> requests.decrementAndGet());
    }

    /** Somebody has signed in: this connection makes room for no other. */
    void isKnown() {
        visitors.goes(this);
    }

    boolean isAnswered() {
        return requests.get() == 0;
    }

    void leave() {
        if (place != null) {
            var _ = place.close();
        }
    }

    private void comes(ChannelHandlerContext context) {
        if (deadline == null) {
            await(context);
            visitors.comes(this, context.channel().remoteAddress());
        }
    }

    private void await(ChannelHandlerContext context) {
        deadline =
                context.executor().schedule(this::leave, visitors.headWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
