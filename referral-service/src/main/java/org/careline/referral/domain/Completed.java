package org.careline.referral.domain;

import java.time.Instant;

/** Back in the community's care 已完成 (rules 17.6). */
public record Completed(Grounds grounds, Instant closedAt) implements Transfer.Closed {}
