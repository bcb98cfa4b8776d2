/** Death of a patient 死亡. */
@NullMarked
package org.careline.registry.death;

import org.jspecify.annotations.NullMarked;
