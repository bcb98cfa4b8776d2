@NullMarked
package org.careline.notification.completeness;

import org.jspecify.annotations.NullMarked;
