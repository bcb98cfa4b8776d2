package org.careline.kit.access;

import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/**
 * This service's copy of the directory changed; fired in the transaction that changes it.
 *
 * @param duty of the jurisdiction that changed; null: an organisation changed
 * @param subject the area, or the organisation
 */
public record DirectoryChanged(@Nullable Duty duty, String subject) {}
