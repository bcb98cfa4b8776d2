package org.careline.kit.console;

/**
 * One way to go in the bar of every page.
 *
 * @param name key of its words in {@link ShellMessages#place}
 */
public record NavigationEntry(String name, String address, boolean current) {}
