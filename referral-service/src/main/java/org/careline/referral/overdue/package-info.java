/** Undecided notices and silent hospitals 超时: up the line, to the next hospital, or onto the not placed list. */
@NullMarked
package org.careline.referral.overdue;

import org.jspecify.annotations.NullMarked;
