package org.careline.kit.inbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param heard events of the key that were heard now
 * @param reason why the next one still cannot be heard; null: nothing of the key is parked any more
 */
public record ReplayView(
        String listener, String key, int heard, @Nullable String reason) {}
