package org.careline.followup.sight;

import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation may see a person now 知悉范围 (rules 17.4).
 *
 * @param placeNow where the person is, if known and not at home
 */
public record Sight(boolean sees, @Nullable String placeNow) {}
