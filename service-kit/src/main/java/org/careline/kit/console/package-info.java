@NullMarked
package org.careline.kit.console;

import org.jspecify.annotations.NullMarked;
