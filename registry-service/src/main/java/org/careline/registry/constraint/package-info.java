/** Constraints of the register's forms: known areas, days that have been, and what is said when they fail. */
@NullMarked
package org.careline.registry.constraint;

import org.jspecify.annotations.NullMarked;
