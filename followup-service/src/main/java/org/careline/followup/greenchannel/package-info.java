/** Where the patient is on the way to hospital and back 绿色通道 (rules 17.6). */
@NullMarked
package org.careline.followup.greenchannel;

import org.jspecify.annotations.NullMarked;
