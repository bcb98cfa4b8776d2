/** Who signed and who was told by telephone, by name, for the doctor's printed form 表8 (form field N-6). */
@NullMarked
package org.careline.notification.proof;

import org.jspecify.annotations.NullMarked;
