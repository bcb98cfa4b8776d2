/** What is known of a person, kept as heard 事实, and what follows from it alone: what stands, in what order, where the person is. */
@NullMarked
package org.careline.notification.domain.facts;

import org.jspecify.annotations.NullMarked;
