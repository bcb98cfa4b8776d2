/** The demo area, 虎林市 and 中原区, on real codes, with people and bodies that are visibly not real, and the play of the chain. */
@NullMarked
package org.careline.local.demo;

import org.jspecify.annotations.NullMarked;
