package org.careline.registry.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way to change a file 档案变更.
 *
 * @param action as the trail names it
 * @param day when it happened, for the event
 * @param reason why, where one is asked for
 */
public record FileAct(
        String action, LocalDate day, @Nullable String reason) {}
