/** Writing down that a receiver was told by telephone, from a page. */
@NullMarked
package org.careline.notification.telephone;

import org.jspecify.annotations.NullMarked;
