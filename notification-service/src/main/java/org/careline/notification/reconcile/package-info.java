/** Facts as they are heard, and the step from what was told to what is owed. */
@NullMarked
package org.careline.notification.reconcile;

import org.jspecify.annotations.NullMarked;
