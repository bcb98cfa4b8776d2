package org.careline.kit.problem;

/** One field that is wrong, and what would be right; never the value, which may be a name. */
public record InvalidField(String field, String message) {}
