/** What the build has brought, made ready to run: class path, PostgreSQL's and Keycloak's programs. */
@NullMarked
package org.careline.local.tools;

import org.jspecify.annotations.NullMarked;
