/** Who the person behind an alert is, asked of those who keep it, only after a further tap. */
@NullMarked
package org.careline.notification.identity;

import org.jspecify.annotations.NullMarked;
