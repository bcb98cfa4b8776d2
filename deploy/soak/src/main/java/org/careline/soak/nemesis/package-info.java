/** What goes wrong 故障: of many kinds, several at once, drawn by a seed, and always healed. */
@NullMarked
package org.careline.soak.nemesis;

import org.jspecify.annotations.NullMarked;
