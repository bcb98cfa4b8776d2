@NullMarked
package org.careline.kit.time;

import org.jspecify.annotations.NullMarked;
