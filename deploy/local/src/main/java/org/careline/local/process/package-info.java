/** Processes of the suite: in groups of their own, found again by their pid files. */
@NullMarked
package org.careline.local.process;

import org.jspecify.annotations.NullMarked;
