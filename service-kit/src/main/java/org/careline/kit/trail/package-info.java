@NullMarked
package org.careline.kit.trail;

import org.jspecify.annotations.NullMarked;
