@NullMarked
package org.careline.kit.thread;

import org.jspecify.annotations.NullMarked;
