/** What the register's pages share: what was typed, what is wrong with it, and choosing a place or a body by typing. */
@NullMarked
package org.careline.registry.console;

import org.jspecify.annotations.NullMarked;
