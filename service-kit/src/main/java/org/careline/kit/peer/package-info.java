/** Reading from another service for a page, with the token of whoever looks at it. */
@NullMarked
package org.careline.kit.peer;

import org.jspecify.annotations.NullMarked;
