@NullMarked
package org.careline.kit.problem;

import org.jspecify.annotations.NullMarked;
