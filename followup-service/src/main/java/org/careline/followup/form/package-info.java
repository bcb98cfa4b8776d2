/** The follow-up service record 随访服务记录表, form 表8 (rules 4.3), as it comes in. */
@NullMarked
package org.careline.followup.form;

import org.jspecify.annotations.NullMarked;
