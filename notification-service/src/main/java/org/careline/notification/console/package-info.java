@NullMarked
package org.careline.notification.console;

import org.jspecify.annotations.NullMarked;
