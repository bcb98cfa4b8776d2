/** Which green channels are not placed, as referral tells it. */
@NullMarked
package org.careline.notification.transfer;

import org.jspecify.annotations.NullMarked;
