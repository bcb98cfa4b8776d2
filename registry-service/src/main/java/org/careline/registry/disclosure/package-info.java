/** Disclosure by grant: who the person behind an alert or transfer is. */
@NullMarked
package org.careline.registry.disclosure;

import org.jspecify.annotations.NullMarked;
