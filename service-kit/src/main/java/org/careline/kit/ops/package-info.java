/** What operators see and do: what waits, what is parked, replays. */
@NullMarked
package org.careline.kit.ops;

import org.jspecify.annotations.NullMarked;
