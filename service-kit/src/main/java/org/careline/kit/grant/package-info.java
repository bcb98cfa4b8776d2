@NullMarked
package org.careline.kit.grant;

import org.jspecify.annotations.NullMarked;
