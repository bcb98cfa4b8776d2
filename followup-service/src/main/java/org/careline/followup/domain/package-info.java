/** The rules of follow-up 随访 and danger assessment 危险性评估: pure functions that read like the regulation (rules 3, 4, 17). */
@NullMarked
package org.careline.followup.domain;

import org.jspecify.annotations.NullMarked;
