/** Who loses a duty and who gets one are both told 管辖变更告知. */
@NullMarked
package org.careline.registry.directory.notice;

import org.jspecify.annotations.NullMarked;
