/** The real servers the suite stands on, inside this JVM or one of their own. */
@NullMarked
package org.careline.local.servers;

import org.jspecify.annotations.NullMarked;
