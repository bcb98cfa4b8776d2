@NullMarked
package org.careline.notification.alert;

import org.jspecify.annotations.NullMarked;
