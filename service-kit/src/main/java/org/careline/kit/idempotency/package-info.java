@NullMarked
package org.careline.kit.idempotency;

import org.jspecify.annotations.NullMarked;
