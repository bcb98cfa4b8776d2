/** Tells open pages at once that something changed for them; what it is they ask for themselves. */
@NullMarked
package org.careline.notification.stream;

import org.jspecify.annotations.NullMarked;
