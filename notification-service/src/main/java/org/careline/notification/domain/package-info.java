/** Who must be told of a danger, what is asked of them and until when they sign: the rules 17.1 to 17.4, and nothing else. */
@NullMarked
package org.careline.notification.domain;

import org.jspecify.annotations.NullMarked;
