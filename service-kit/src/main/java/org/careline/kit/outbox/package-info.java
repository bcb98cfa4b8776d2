@NullMarked
package org.careline.kit.outbox;

import org.jspecify.annotations.NullMarked;
