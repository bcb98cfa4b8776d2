package org.careline.kit.grant;

/** Decides which fields are shown (rules 9.2 with 17.4). */
public enum GrantKind {
    POLICE,
    GRID,
    PREVENTION,
    DESK
}
