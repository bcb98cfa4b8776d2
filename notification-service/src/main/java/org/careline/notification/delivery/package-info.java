@NullMarked
package org.careline.notification.delivery;

import org.jspecify.annotations.NullMarked;
