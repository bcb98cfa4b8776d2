package org.careline.kit.outbox;

/**
 * Who relays the outbox.
 *
 * @param here this replica does
 * @param leaders how many do, here and elsewhere: none, and nothing is told at the moment; two, and order is in danger
 */
public record RelayStanding(boolean here, int leaders) {}
