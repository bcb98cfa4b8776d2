/** Changes of held duties wait for a second person of the authority 管辖变更确认. */
@NullMarked
package org.careline.registry.directory.proposal;

import org.jspecify.annotations.NullMarked;
