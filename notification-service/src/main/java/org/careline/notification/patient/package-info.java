@NullMarked
package org.careline.notification.patient;

import org.jspecify.annotations.NullMarked;
