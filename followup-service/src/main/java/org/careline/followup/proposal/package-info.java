/** The proposed danger level and who would be told of it, before anything is saved (rules 3.1, 17.5). */
@NullMarked
package org.careline.followup.proposal;

import org.jspecify.annotations.NullMarked;
