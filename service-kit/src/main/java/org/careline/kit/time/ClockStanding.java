package org.careline.kit.time;

/**
 * How this machine's own clock stands to the database's, by which the service works.
 *
 * @param ahead in seconds; negative: behind
 * @param apart further than is good
 * @param unread seconds since the database was asked last
 */
public record ClockStanding(long ahead, boolean apart, long unread) {}
