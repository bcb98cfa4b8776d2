/** The pages as people use them, in real Chromium: in both languages, on the phone and at the desk. */
@NullMarked
package org.careline.journey.browser;

import org.jspecify.annotations.NullMarked;
