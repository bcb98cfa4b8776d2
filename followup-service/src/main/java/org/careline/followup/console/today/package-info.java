/** The doctor's home 今日工作: what is red, what waits, who is due. */
@NullMarked
package org.careline.followup.console.today;

import org.jspecify.annotations.NullMarked;
