/** The suite on one machine: what starts it, watches it and stops it. */
@NullMarked
package org.careline.local;

import org.jspecify.annotations.NullMarked;
