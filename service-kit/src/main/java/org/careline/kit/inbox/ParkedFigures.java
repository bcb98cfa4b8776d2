package org.careline.kit.inbox;

/**
 * How much could not be heard.
 *
 * @param parked cannot be heard, or stands behind what cannot
 * @param forged refused: told by somebody who may not tell on its topic
 * @param setAside by an operator, ever
 */
public record ParkedFigures(long parked, long forged, long setAside) {}
