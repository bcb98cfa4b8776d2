package org.careline.notification.retarget;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Something in the directory changed, and open alerts may have to move.
 *
 * @param duty of the jurisdiction that changed; null: an organisation changed
 * @param subject the area, or the organisation
 */
record DirectoryChange(@Nullable String duty, String subject, long version) {
    static final TaskDescriptor<DirectoryChange> TASK = TaskDescriptor.of("retarget", DirectoryChange.class);
}
