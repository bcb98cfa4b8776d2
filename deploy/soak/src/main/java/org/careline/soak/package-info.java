/** The suite in two replicas under a nemesis, and a checker that judges what was written down. */
@NullMarked
package org.careline.soak;

import org.jspecify.annotations.NullMarked;
