@NullMarked
package org.careline.kit.testing;

import org.jspecify.annotations.NullMarked;
