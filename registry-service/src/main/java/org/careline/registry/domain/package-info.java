/** The rules of the register: arguments in, value out; no framework, no clock. */
@NullMarked
package org.careline.registry.domain;

import org.jspecify.annotations.NullMarked;
