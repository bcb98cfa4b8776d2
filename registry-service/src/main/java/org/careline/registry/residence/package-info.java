/** Change of residence 迁居. */
@NullMarked
package org.careline.registry.residence;

import org.jspecify.annotations.NullMarked;
