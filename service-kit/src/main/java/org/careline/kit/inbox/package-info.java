@NullMarked
package org.careline.kit.inbox;

import org.jspecify.annotations.NullMarked;
