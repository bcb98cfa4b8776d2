/** Which hospital is asked 绿色通道定点医院 (rules 17.2). */
@NullMarked
package org.careline.referral.duty;

import org.jspecify.annotations.NullMarked;
