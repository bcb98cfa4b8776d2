package org.careline.kit.inbox;

/** A listener and how many records of its topic lie before it. */
public record ListenerBehind(String listener, String topic, long events) {}
