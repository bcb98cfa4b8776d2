/** Who was told of an assessment, and the proof 通报, 签收 (rules 17.3). */
@NullMarked
package org.careline.followup.receivers;

import org.jspecify.annotations.NullMarked;
