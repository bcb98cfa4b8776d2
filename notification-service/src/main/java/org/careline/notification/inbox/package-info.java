@NullMarked
package org.careline.notification.inbox;

import org.jspecify.annotations.NullMarked;
