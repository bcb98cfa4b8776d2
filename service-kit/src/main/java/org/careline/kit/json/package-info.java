/** The one way events are written to JSON and read from it. */
@NullMarked
package org.careline.kit.json;

import org.jspecify.annotations.NullMarked;
