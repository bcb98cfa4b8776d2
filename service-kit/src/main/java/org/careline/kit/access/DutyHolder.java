package org.careline.kit.access;

/** @param area the prefix the duty was found under; rank 1 is accountable, others get copies */
public record DutyHolder(Organisation organisation, String area, int rank) {}
