/** The hidden review of a number that is known elsewhere 重复建档核查. */
@NullMarked
package org.careline.registry.duplicate;

import org.jspecify.annotations.NullMarked;
