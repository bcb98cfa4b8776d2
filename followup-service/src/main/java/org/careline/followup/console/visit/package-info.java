/** Recording, correcting, withdrawing and reading a visit 随访 by hand (rules 17.5). */
@NullMarked
package org.careline.followup.console.visit;

import org.jspecify.annotations.NullMarked;
