/** Where a page of a list ended, as the reader hands it back 分页. */
@NullMarked
package org.careline.followup.paging;

import org.jspecify.annotations.NullMarked;
