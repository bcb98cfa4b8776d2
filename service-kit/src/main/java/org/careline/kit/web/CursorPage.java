package org.careline.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next pass it as {@code cursor} for the next page; null: the last page */
public record CursorPage<T>(List<T> items, @Nullable String next) {}
