/** The demo: the chain played through the public APIs with the tokens of demo users, each hop seen or the play fails. */
@NullMarked
package org.careline.local.demo.play;

import org.jspecify.annotations.NullMarked;
