package org.careline.kit.trail;

import java.time.OffsetDateTime;

/** How often an account was refused a look 被拒绝的查看, and when last; whom it asked for is not shown. */
public record RefusedAccount(String organisation, String account, long looks, OffsetDateTime lastAt) {}
