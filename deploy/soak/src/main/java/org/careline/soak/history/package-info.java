/** What clients asked and saw, what receivers heard, what the nemesis did and how everything stood in the end: one line each. */
@NullMarked
package org.careline.soak.history;

import org.jspecify.annotations.NullMarked;
