/** Who has which duty today, and the lines of authority above 职责. */
@NullMarked
package org.careline.notification.domain.duty;

import org.jspecify.annotations.NullMarked;
