package org.careline.kit.outbox;

import java.time.OffsetDateTime;

/** Telling again what was told, from a moment on: how far it is, and where it ends. */
record Replay(long id, OffsetDateTime from, long position, long last) {}
