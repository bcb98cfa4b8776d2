/** The community's side 上转: confirm, stand down, cancel, take back. */
@NullMarked
package org.careline.referral.referral;

import org.jspecify.annotations.NullMarked;
