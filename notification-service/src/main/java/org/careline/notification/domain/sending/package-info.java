/** When what is told goes to a receiver's machine 送达, and what waits or is not sent any more. */
@NullMarked
package org.careline.notification.domain.sending;

import org.jspecify.annotations.NullMarked;
