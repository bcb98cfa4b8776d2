/** Whether each danger that stands was told and has its green channel 核对漏报: what was heard back against what was saved. */
@NullMarked
package org.careline.followup.audit;

import org.jspecify.annotations.NullMarked;
