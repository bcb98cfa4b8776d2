/** What goes between the parts: closed to others by TLS, and each part known by an identity of its own. */
@NullMarked
package org.careline.local.transport;

import org.jspecify.annotations.NullMarked;
