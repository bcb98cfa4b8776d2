/** Who was told of a visit, live, and the phone calls about it (rules 17.3). */
@NullMarked
package org.careline.followup.console.told;

import org.jspecify.annotations.NullMarked;
