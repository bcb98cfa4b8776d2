/** Two replicas of each service, each with doors of its own to what it stands on. */
@NullMarked
package org.careline.soak.twins;

import org.jspecify.annotations.NullMarked;
