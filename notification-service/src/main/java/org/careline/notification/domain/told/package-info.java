/** What was told to whom, and what they did about it 已通报. */
@NullMarked
package org.careline.notification.domain.told;

import org.jspecify.annotations.NullMarked;
