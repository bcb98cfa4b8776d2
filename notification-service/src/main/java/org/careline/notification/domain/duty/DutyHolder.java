package org.careline.notification.domain.duty;

/**
 * An organisation that has a duty 职责.
 *
 * @param area the prefix it has the duty in
 * @param rank 1: accountable; above 1: told as a copy
 */
public record DutyHolder(Organisation organisation, String area, int rank) {}
