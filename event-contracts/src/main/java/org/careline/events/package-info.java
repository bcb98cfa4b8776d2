/**
 * The facts the services tell each other: who, where, how dangerous, who was told, where the patient is now. Events name
 * nobody: ids, area and organisation codes, levels, dates and codes of closed lists only.
 */
@NullMarked
package org.careline.events;

import org.jspecify.annotations.NullMarked;
