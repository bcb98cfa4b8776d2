@NullMarked
package org.careline.kit.area;

import org.jspecify.annotations.NullMarked;
