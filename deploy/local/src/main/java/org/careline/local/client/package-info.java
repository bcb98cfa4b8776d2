/** The suite's public APIs as a client program uses them: the demo, the journey and the benchmark go through here. */
@NullMarked
package org.careline.local.client;

import org.jspecify.annotations.NullMarked;
