/** Organisations, jurisdictions 管辖 and areas: the register owns the truth. */
@NullMarked
package org.careline.registry.directory;

import org.jspecify.annotations.NullMarked;
