package org.careline.kit.peer;

/** A service that others read from when they show something. */
public enum Peer {
    REGISTRY,
    FOLLOWUP,
    NOTIFICATION
}
