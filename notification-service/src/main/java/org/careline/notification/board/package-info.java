/** What the prevention institution's duty officer watches over in its area. */
@NullMarked
package org.careline.notification.board;

import org.jspecify.annotations.NullMarked;
