/** Connections to the database. */
@NullMarked
package org.careline.kit.database;

import org.jspecify.annotations.NullMarked;
