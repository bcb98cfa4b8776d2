/** Passwords and keys of this machine alone, made at the first start and kept. */
@NullMarked
package org.careline.local.secrets;

import org.jspecify.annotations.NullMarked;
