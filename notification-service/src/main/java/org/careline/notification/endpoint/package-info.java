@NullMarked
package org.careline.notification.endpoint;

import org.jspecify.annotations.NullMarked;
