/** Who has which duty today and what a locality chose, read from this service's own copies. */
@NullMarked
package org.careline.notification.directory;

import org.jspecify.annotations.NullMarked;
