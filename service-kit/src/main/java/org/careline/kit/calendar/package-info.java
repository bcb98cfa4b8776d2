/** Working days 工作日 as data. */
@NullMarked
package org.careline.kit.calendar;

import org.jspecify.annotations.NullMarked;
