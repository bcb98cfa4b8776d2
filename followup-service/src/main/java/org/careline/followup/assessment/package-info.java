/** Judges a visit by the rules: level, findings, condition, next day, whether it came in time 危险性评估, 病情分类. */
@NullMarked
package org.careline.followup.assessment;

import org.jspecify.annotations.NullMarked;
