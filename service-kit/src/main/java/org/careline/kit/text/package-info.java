/** What may stand in a text, a date, a time and a number that somebody sends; one place each. */
@NullMarked
package org.careline.kit.text;

import org.jspecify.annotations.NullMarked;
