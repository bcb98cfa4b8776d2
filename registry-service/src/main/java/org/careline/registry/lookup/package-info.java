/** Finding one's own patients: search, list, the names of a page. */
@NullMarked
package org.careline.registry.lookup;

import org.jspecify.annotations.NullMarked;
