/** The pages of the green channel 绿色通道页面: one board cut by role, one transfer with its course, and who it is after a tap. */
@NullMarked
package org.careline.referral.console;

import org.jspecify.annotations.NullMarked;
