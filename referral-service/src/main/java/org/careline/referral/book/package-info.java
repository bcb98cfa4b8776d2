/** The book of transfers 转诊登记簿: the rows, their lock, their cut and the event of every change. */
@NullMarked
package org.careline.referral.book;

import org.jspecify.annotations.NullMarked;
