/** Opens the green channel 绿色通道 by itself and lets it follow what is heard of the patient (rules 17.6). */
@NullMarked
package org.careline.referral.greenchannel;

import org.jspecify.annotations.NullMarked;
