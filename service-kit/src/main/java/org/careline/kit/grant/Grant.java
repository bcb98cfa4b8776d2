package org.careline.kit.grant;

import java.time.Instant;
import java.util.UUID;

/**
 * The right of one organisation to see the person behind an alert or transfer addressed to it (rules 17.4).
 *
 * @param subject the alert or transfer
 */
public record Grant(UUID subject, UUID patient, String organisation, GrantKind kind, Instant expires) {}
