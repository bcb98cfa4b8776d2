/** Judges a history against the rules, whose model stands here anew and is shared with nobody. */
@NullMarked
package org.careline.soak.checker;

import org.jspecify.annotations.NullMarked;
