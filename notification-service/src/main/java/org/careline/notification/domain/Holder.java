package org.careline.notification.domain;

/**
 * A body that has a duty 职责.
 *
 * @param area the prefix it has the duty in
 * @param rank 1: accountable; above 1: told as a copy
 */
public record Holder(Body body, String area, int rank) {}
