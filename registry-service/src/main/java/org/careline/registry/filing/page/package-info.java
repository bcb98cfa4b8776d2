/** The pages of a file 患者档案: register, look at, correct. */
@NullMarked
package org.careline.registry.filing.page;

import org.jspecify.annotations.NullMarked;
