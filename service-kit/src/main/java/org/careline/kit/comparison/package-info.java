/** Whether what was told was heard is compared all the time, and it is seen when it is not. */
@NullMarked
package org.careline.kit.comparison;

import org.jspecify.annotations.NullMarked;
