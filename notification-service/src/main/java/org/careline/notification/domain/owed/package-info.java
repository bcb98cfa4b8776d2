/** What each organisation is owed now 应通报事项, and the difference to what it was told. */
@NullMarked
package org.careline.notification.domain.owed;

import org.jspecify.annotations.NullMarked;
