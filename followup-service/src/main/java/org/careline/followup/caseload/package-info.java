/** The patients to be followed up 随访对象, when each is due, and the worklist of the day. */
@NullMarked
package org.careline.followup.caseload;

import org.jspecify.annotations.NullMarked;
