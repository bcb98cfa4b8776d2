/** Filing 建档: register, read, correct. */
@NullMarked
package org.careline.registry.filing;

import org.jspecify.annotations.NullMarked;
