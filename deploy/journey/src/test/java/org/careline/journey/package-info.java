/** The whole suite from outside: one patient's story, the suite under fire, and what may never stand in clear. */
package org.careline.journey;
