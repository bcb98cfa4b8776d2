@NullMarked
package org.careline.kit.web;

import org.jspecify.annotations.NullMarked;
