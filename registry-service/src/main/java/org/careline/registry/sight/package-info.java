/** Who may see a person now 知悉范围: the facts of notification and referral, asked at each use of a grant (rules 17.4). */
@NullMarked
package org.careline.registry.sight;

import org.jspecify.annotations.NullMarked;
