/** What several pages show: names from the register, areas, times. */
@NullMarked
package org.careline.followup.console.shown;

import org.jspecify.annotations.NullMarked;
