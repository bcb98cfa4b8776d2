/** What must hold before a service starts. */
@NullMarked
package org.careline.kit.start;

import org.jspecify.annotations.NullMarked;
