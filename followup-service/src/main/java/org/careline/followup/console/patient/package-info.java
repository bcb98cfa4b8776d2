/** One patient's visits and levels, and the prevention institution's review list. */
@NullMarked
package org.careline.followup.console.patient;

import org.jspecify.annotations.NullMarked;
