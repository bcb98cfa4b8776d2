package org.careline.registry.duplicate;

import java.time.OffsetDateTime;

/** Another institution saw, in a review, in which county and with whom this file lies 查重核查记录. */
public record LookView(String organisation, OffsetDateTime lookedAt) {}
