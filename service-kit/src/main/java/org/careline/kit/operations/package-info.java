/** The operator's pages 运维, in every service: what waits, what is parked, telling again, and whether the trail is whole. */
@NullMarked
package org.careline.kit.operations;

import org.jspecify.annotations.NullMarked;
