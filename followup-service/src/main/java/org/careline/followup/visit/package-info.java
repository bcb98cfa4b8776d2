/** Visits with their danger assessment: recorded, read, corrected, withdrawn 随访, 危险性评估. */
@NullMarked
package org.careline.followup.visit;

import org.jspecify.annotations.NullMarked;
