@NullMarked
package org.careline.notification.retarget;

import org.jspecify.annotations.NullMarked;
