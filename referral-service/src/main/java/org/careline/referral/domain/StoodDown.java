package org.careline.referral.domain;

import java.time.Instant;

/** The advance notice was stood down with a reason 已解除 (rules 17.6). */
public record StoodDown(Grounds grounds, Instant closedAt) implements Transfer.Closed {}
