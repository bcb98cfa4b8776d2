/** Levels stated against the signs, for the prevention institution to look at 复核 (rules 17.5). */
@NullMarked
package org.careline.followup.review;

import org.jspecify.annotations.NullMarked;
