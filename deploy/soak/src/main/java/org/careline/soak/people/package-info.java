/** Doctors, officers, hospital desks and authorities who write through the public APIs, and the machines that are told. */
@NullMarked
package org.careline.soak.people;

import org.jspecify.annotations.NullMarked;
