@NullMarked
package org.careline.kit.access;

import org.jspecify.annotations.NullMarked;
