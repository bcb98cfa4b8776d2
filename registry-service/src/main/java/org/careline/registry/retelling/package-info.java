/** Telling every present state again 全部状态重发. */
@NullMarked
package org.careline.registry.retelling;

import org.jspecify.annotations.NullMarked;
