/** Follow-up 随访 and danger assessment 危险性评估: how the patients are doing. */
@NullMarked
package org.careline.followup;

import org.jspecify.annotations.NullMarked;
