/** Every way the service says no 不予办理, and the states a move starts from (rules 7, 17.6). */
@NullMarked
package org.careline.referral.refusal;

import org.jspecify.annotations.NullMarked;
