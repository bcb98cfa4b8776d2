package org.careline.kit.outbox;

/**
 * Who relays the outbox.
 *
 * @param here this replica does
 * @param somewhere any replica does; false: nothing is told at the moment
 */
public record RelayStanding(boolean here, boolean somewhere) {}
