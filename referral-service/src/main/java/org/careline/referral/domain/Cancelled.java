package org.careline.referral.domain;

import java.time.Instant;

/** The confirmed transfer was cancelled with a reason 已取消 (rules 17.6). */
public record Cancelled(Grounds grounds, Instant closedAt) implements Transfer.Closed {}
