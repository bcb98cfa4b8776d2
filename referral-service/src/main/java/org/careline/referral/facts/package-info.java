/** What was heard of each patient 事实, kept as it was heard: assessments, withdrawals, where the person lives, death. */
@NullMarked
package org.careline.referral.facts;

import org.jspecify.annotations.NullMarked;
