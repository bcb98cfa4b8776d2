@NullMarked
package org.careline.kit.crypto;

import org.jspecify.annotations.NullMarked;
