/** Real servers that tests may stop, kill and empty, and processes that tests may kill. */
@NullMarked
package org.careline.kit.harness;

import org.jspecify.annotations.NullMarked;
