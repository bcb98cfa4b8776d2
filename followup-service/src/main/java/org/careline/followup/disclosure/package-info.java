/** What was seen, for those who were told, by the grant of their alert or transfer (rules 9.2, 17.4). */
@NullMarked
package org.careline.followup.disclosure;

import org.jspecify.annotations.NullMarked;
