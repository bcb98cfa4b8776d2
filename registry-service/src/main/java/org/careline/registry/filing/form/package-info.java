/** The filing form 建档表: its fields, and whether they fit each other and the code tables. */
@NullMarked
package org.careline.registry.filing.form;

import org.jspecify.annotations.NullMarked;
