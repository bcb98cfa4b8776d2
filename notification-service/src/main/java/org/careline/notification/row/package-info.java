@NullMarked
package org.careline.notification.row;

import org.jspecify.annotations.NullMarked;
