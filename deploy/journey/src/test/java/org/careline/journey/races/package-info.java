/** Two acts at once on one patient, every pair of them, and what all services say of it afterwards. */
@NullMarked
package org.careline.journey.races;

import org.jspecify.annotations.NullMarked;
