@NullMarked
package org.careline.notification.escalation;

import org.jspecify.annotations.NullMarked;
