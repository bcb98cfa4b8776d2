/** The follow-up service record, form 表8, as it is typed, read and printed (rules 4.3). */
@NullMarked
package org.careline.followup.console.form;

import org.jspecify.annotations.NullMarked;
