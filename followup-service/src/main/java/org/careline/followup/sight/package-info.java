/** Who may see a person now 知悉范围, as the services that tell say it (rules 17.4). */
@NullMarked
package org.careline.followup.sight;

import org.jspecify.annotations.NullMarked;
