package org.careline.kit.console;

/** A field that is wrong, and what would be right, in the language of the page. */
public record ProblemField(String name, String message) {}
