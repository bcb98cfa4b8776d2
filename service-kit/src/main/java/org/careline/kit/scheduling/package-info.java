/** Later work: durable rows, handled by db-scheduler. */
@NullMarked
package org.careline.kit.scheduling;

import org.jspecify.annotations.NullMarked;
