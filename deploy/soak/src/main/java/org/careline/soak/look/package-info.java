/** How everything stands in the databases and topics, looked at from outside. */
@NullMarked
package org.careline.soak.look;

import org.jspecify.annotations.NullMarked;
