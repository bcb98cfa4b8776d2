/** The hospital's side 接诊: answer, non-arrival, admission, discharge. */
@NullMarked
package org.careline.referral.hospital;

import org.jspecify.annotations.NullMarked;
