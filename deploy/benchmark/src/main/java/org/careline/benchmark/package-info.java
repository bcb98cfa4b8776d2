/** The load on the chain and its figures: open arrivals, distinct patients, real receivers. */
@NullMarked
package org.careline.benchmark;

import org.jspecify.annotations.NullMarked;
