package org.careline.kit.inbox;

/**
 * What came of setting aside.
 *
 * @param setAside how many events
 * @param replay of what waited behind them
 */
public record SetAsideView(int setAside, ReplayView replay) {}
