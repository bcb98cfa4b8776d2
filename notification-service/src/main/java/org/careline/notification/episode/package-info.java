@NullMarked
package org.careline.notification.episode;

import org.jspecify.annotations.NullMarked;
