/** The topics as the broker keeps them, judged before they are relied on. */
@NullMarked
package org.careline.kit.topics;

import org.jspecify.annotations.NullMarked;
