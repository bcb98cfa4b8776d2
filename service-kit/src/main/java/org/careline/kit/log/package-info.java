/** What the topics hold, read beside the stream of what is new. */
@NullMarked
package org.careline.kit.log;

import org.jspecify.annotations.NullMarked;
