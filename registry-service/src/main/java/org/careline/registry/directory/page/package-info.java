/** The administrator's pages 机构与管辖: who has which duty where, and where nobody has. */
@NullMarked
package org.careline.registry.directory.page;

import org.jspecify.annotations.NullMarked;
