package org.careline.local.process;

/** How a part is asked to stop. */
public enum Signal {
    TERM,
    /** PostgreSQL's fast shutdown: it ends its sessions instead of waiting for them. */
    INT
}
