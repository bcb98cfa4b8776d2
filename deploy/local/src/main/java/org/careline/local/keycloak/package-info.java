/** The local issuer: Keycloak with the suite's realm and the demo area's users. */
@NullMarked
package org.careline.local.keycloak;

import org.jspecify.annotations.NullMarked;
