/** The rules of the two-way referral 双向转诊 and the green channel 绿色通道 (rules 6, 7, 17.6): values in, values out. */
@NullMarked
package org.careline.referral.domain;

import org.jspecify.annotations.NullMarked;
