/** Areas as people call them. */
@NullMarked
package org.careline.notification.place;

import org.jspecify.annotations.NullMarked;
