/** What is under way 转诊看板: the list, one transfer, the not placed first. */
@NullMarked
package org.careline.referral.board;

import org.jspecify.annotations.NullMarked;
