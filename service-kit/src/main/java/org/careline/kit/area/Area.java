package org.careline.kit.area;

/** @param code 2, 4, 6, 9 or 12 digits */
public record Area(String code, String name) {}
